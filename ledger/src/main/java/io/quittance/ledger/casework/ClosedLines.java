package io.quittance.ledger.casework;

import io.quittance.domain.judge.FindingCode;
import io.quittance.domain.money.Fen;
import io.quittance.domain.record.LineKey;
import io.quittance.domain.record.Source;
import io.quittance.ledger.casework.ClosedLine.ReturnedMoney;
import io.quittance.ledger.secret.Accounts;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** The cases that a night closes with money that was released and is back. */
public final class ClosedLines {
    private static final String QUERY = """
            with largest as (
                select c.*, sum(n.back) as sum from night_closing z join line_case c using (case_number)
                join released_instruction i on i.scope = c.account and i.operator = c.operator and i.service_code = c.service_code
                join night_fate n on n.night = z.night and n.number = i.number
                where z.night = ? and z.outcome = 'RETURNED' and n.fate = 'CONFIRMED'
                group by c.account, c.operator, c.service_code order by sum desc, c.case_number limit ?
            )
            select c.case_number, c.account, c.operator, c.service_code, i.number, i.channel, i.money_id, i.amount, i.paid,
                   f.code, f.taken_at, f.charge_id, f.source, n.answer_no, n.answered_at, n.answer_amount, n.answer_source
            from largest c
            join released_instruction i on i.scope = c.account and i.operator = c.operator and i.service_code = c.service_code
            join night_fate n on n.night = ? and n.number = i.number and n.fate = 'CONFIRMED'
            join batch b on b.number = i.batch
            join finding f on f.night = b.night and f.finding_id = i.finding_id
            order by c.case_number collate "C", i.number collate "C"
            """;

    private final JdbcTemplate jdbc;
    private final Accounts accounts;
    private final Function<String, FindingCode> codes;

    /** Over a ledger. */
    public ClosedLines(DataSource source, Accounts accounts, Function<String, FindingCode> codes) {
        this.jdbc = new JdbcTemplate(source);
        this.accounts = accounts;
        this.codes = codes;
    }

    /** Those that return most, by case number. */
    public List<ClosedLine> of(int night, int most) {
        Map<String, LineKey> lines = new LinkedHashMap<>();
        Map<String, List<ReturnedMoney>> returned = new LinkedHashMap<>();
        jdbc.query(
                QUERY,
                row -> {
                    String number = row.getString("case_number");
                    lines.computeIfAbsent(number, key -> line(row));
                    returned.computeIfAbsent(number, key -> new ArrayList<>()).add(money(row));
                },
                night,
                most,
                night);
        return lines.entrySet().stream()
                .map(entry -> new ClosedLine(
                        entry.getKey(), entry.getValue(), returned.getOrDefault(entry.getKey(), List.of())))
                .toList();
    }

    private LineKey line(ResultSet row) {
        try {
            return new LineKey(
                    row.getString("operator"),
                    accounts.open(row.getObject("account", UUID.class)),
                    row.getString("service_code"));
        } catch (SQLException e) {
            throw new IllegalStateException("the line of a case cannot be read", e);
        }
    }

    private ReturnedMoney money(ResultSet row) throws SQLException {
        boolean balance = row.getString("channel").equals("BALANCE");
        return new ReturnedMoney(
                row.getString("number"),
                codes.apply(row.getString("code")),
                balance ? row.getString("charge_id") : row.getString("money_id"),
                Fen.of(row.getLong("amount")),
                row.getObject("taken_at", LocalDateTime.class),
                Fen.of(row.getLong("paid")),
                source(row.getString("source").replaceFirst(";.*", "")),
                row.getString("answer_no"),
                row.getObject("answered_at", LocalDateTime.class),
                Fen.of(row.getLong("answer_amount")),
                source(row.getString("answer_source")));
    }

    private static Source source(String words) {
        int colon = words.lastIndexOf(':');
        return new Source(words.substring(0, colon), Integer.parseInt(words.substring(colon + 1)));
    }
}
