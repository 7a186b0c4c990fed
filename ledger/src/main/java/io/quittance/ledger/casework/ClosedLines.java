package io.quittance.ledger.casework;

import io.quittance.domain.judge.FindingCode;
import io.quittance.domain.record.LineEvent;
import io.quittance.domain.record.LineKey;
import io.quittance.ledger.casework.ClosedLine.ConfirmedInstruction;
import io.quittance.ledger.casework.ClosedLine.ReturnedFinding;
import io.quittance.ledger.judge.SuspectEvents;
import io.quittance.ledger.judge.Suspects;
import io.quittance.ledger.secret.AccountKey;
import io.quittance.ledger.secret.Accounts;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import javax.sql.DataSource;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceUtils;

/** The cases that a night closes because their money is back, whether it was asked for or not. */
public final class ClosedLines {
    private static final String LARGEST = """
            create temp table closed_case on commit drop as
            select c.case_number, c.account, c.operator, c.service_code
            from night_closing z join line_case c using (case_number)
            join finding f on f.night = z.night and f.scope = c.account and f.operator = c.operator
             and f.service_code = c.service_code and f.status in ('WITHDRAWN', 'SETTLED')
            where z.night = %d and z.outcome = 'RETURNED'
            group by c.case_number, c.account, c.operator, c.service_code
            order by sum(f.amount) desc, c.case_number collate "C" limit %d
            """;
    private static final String RETURNED = """
            select c.case_number, f.code, f.charge_id, f.channel, f.payment_id
            from closed_case c cross join lateral (
                select distinct on (o.finding_id) o.* from finding o
                where o.scope = c.account and o.operator = c.operator and o.service_code = c.service_code and o.night <= ?
                order by o.finding_id, o.night desc
            ) f join night_returned r on r.night = f.night and r.finding_id = f.finding_id
            order by c.case_number, f.finding_id collate "C"
            """;
    private static final String ASKED = """
            select c.case_number, i.number, f.code from closed_case c
            join released_instruction i on i.scope = c.account and i.operator = c.operator and i.service_code = c.service_code
            join night_fate n on n.night = ? and n.number = i.number and n.fate = 'CONFIRMED'
            join batch b on b.number = i.batch
            join finding f on f.night = b.night and f.finding_id = i.finding_id
            order by c.case_number, i.number collate "C"
            """;

    private final DataSource source;
    private final JdbcTemplate jdbc;
    private final AccountKey key;
    private final Accounts accounts;
    private final Function<String, FindingCode> codes;

    /** Over a ledger. */
    public ClosedLines(DataSource source, AccountKey key, Function<String, FindingCode> codes) {
        this.source = source;
        this.jdbc = new JdbcTemplate(source);
        this.key = key;
        this.accounts = new Accounts(source, key);
        this.codes = codes;
    }

    /**
     * Those that took most, by case number. In a transaction; all that is made on the way is undone, so that others can
     * read events in it as well.
     */
    public List<ClosedLine> of(int night, int most) {
        Connection connection = DataSourceUtils.getConnection(source);
        try {
            Savepoint before = connection.setSavepoint();
            try {
                return read(night, most);
            } finally {
                connection.rollback(before);
            }
        } catch (SQLException e) {
            throw new UncategorizedSQLException("read the closed cases", null, e);
        } finally {
            DataSourceUtils.releaseConnection(connection, source);
        }
    }

    private List<ClosedLine> read(int night, int most) {
        jdbc.execute(LARGEST.formatted(night, most));
        Map<String, LineKey> lines = lines();
        if (lines.isEmpty()) {
            return List.of();
        }
        Map<String, List<ReturnedFinding>> returned = returned(night);
        Map<String, List<ConfirmedInstruction>> asked = asked(night);
        Map<String, List<LineEvent>> events = new AccountEvents(source, night)
                .of("select account from closed_case", () -> new SuspectEvents(source, key, night, Suspects.CHOSEN));
        return lines.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(one -> new ClosedLine(
                        one.getKey(),
                        one.getValue(),
                        returned.getOrDefault(one.getKey(), List.of()),
                        asked.getOrDefault(one.getKey(), List.of()),
                        events.getOrDefault(one.getValue().account(), List.of())))
                .toList();
    }

    private Map<String, LineKey> lines() {
        Map<String, LineKey> lines = new HashMap<>();
        jdbc.query("select * from closed_case", row -> {
            lines.put(
                    row.getString("case_number"),
                    new LineKey(
                            row.getString("operator"),
                            accounts.open(row.getObject("account", UUID.class)),
                            row.getString("service_code")));
        });
        return lines;
    }

    private Map<String, List<ReturnedFinding>> returned(int night) {
        Map<String, List<ReturnedFinding>> returned = new HashMap<>();
        jdbc.query(
                RETURNED,
                row -> {
                    returned.computeIfAbsent(row.getString("case_number"), number -> new ArrayList<>())
                            .add(new ReturnedFinding(
                                    codes.apply(row.getString("code")),
                                    row.getString("charge_id"),
                                    row.getString("channel"),
                                    List.of(row.getString("payment_id").split(";", -1))));
                },
                night);
        returned.values()
                .forEach(list ->
                        list.sort(Comparator.comparing(finding -> finding.code().precedence())));
        return returned;
    }

    private Map<String, List<ConfirmedInstruction>> asked(int night) {
        Map<String, List<ConfirmedInstruction>> asked = new HashMap<>();
        jdbc.query(
                ASKED,
                row -> {
                    asked.computeIfAbsent(row.getString("case_number"), number -> new ArrayList<>())
                            .add(new ConfirmedInstruction(row.getString("number"), codes.apply(row.getString("code"))));
                },
                night);
        return asked;
    }
}
