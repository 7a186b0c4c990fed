package io.quittance.ledger.judge;

import io.quittance.domain.money.Fen;
import io.quittance.domain.record.Channel;
import io.quittance.domain.record.LineEvent;
import io.quittance.domain.record.LineKey;
import io.quittance.domain.record.ReleasedInstruction;
import io.quittance.domain.record.Source;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The released instructions on the suspects' money, by scope: those of a payment come where the payment is now, those of
 * a charge where the charge is. They are few beside the facts, so all are read at once.
 */
final class SuspectReleases {
    private static final String QUERY = """
            select sp.scope, coalesce(sp.line_operator, '') as line_operator, coalesce(sp.line_service, '') as line_service, r.*
            from released_instruction r
            join (select distinct scope, line_operator, line_service, channel, transaction_id from sp) sp
             on r.channel = (array['WECHAT', 'ALIPAY'])[sp.channel + 1] and r.money_id = sp.transaction_id
            union all
            select r.account, r.operator, r.service_code, r.*
            from released_instruction r join suspect s on s.night = %d and s.scope = r.account
            where r.channel = 'BALANCE'
            order by 1, number
            """;

    private final Map<UUID, List<Released>> byScope = new HashMap<>();

    /** With the line of its money, still without the account. */
    private record Released(String operator, String service, ReleasedInstruction instruction) {}

    /** Reads them; the table {@code sp} is there. */
    SuspectReleases(Connection connection, int night) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            if (!any(statement)) {
                return;
            }
            ResultSet row = statement.executeQuery(QUERY.formatted(night));
            while (row.next()) {
                byScope.computeIfAbsent(row.getObject("scope", UUID.class), scope -> new ArrayList<>())
                        .add(new Released(row.getString("line_operator"), row.getString("line_service"), read(row)));
            }
        }
    }

    /** Adds those of a scope. */
    void drain(UUID scope, String account, List<LineEvent> events) {
        List<Released> own = byScope.remove(scope);
        if (own != null) {
            own.forEach(released -> events.add(new LineEvent(
                    new LineKey(released.operator(), account, released.service()), released.instruction())));
        }
    }

    private static boolean any(Statement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery("select exists (select from released_instruction)")) {
            return row.next() && row.getBoolean(1);
        }
    }

    private static ReleasedInstruction read(ResultSet row) throws SQLException {
        String number = row.getString("number");
        String money = row.getString("money_id");
        Fen amount = Fen.of(row.getLong("amount"));
        LocalDateTime at = row.getObject("released_on", LocalDate.class).atStartOfDay();
        Source source = new Source("released/" + row.getString("batch") + "/instructions.csv", row.getInt("place"));
        String channel = row.getString("channel");
        if (channel.equals("BALANCE")) {
            String charge = money.substring(row.getString("operator").length() + 1);
            return ReleasedInstruction.ofCharge(number, charge, amount, at, source);
        }
        return ReleasedInstruction.ofPayment(number, Channel.valueOf(channel), money, amount, at, source);
    }
}
