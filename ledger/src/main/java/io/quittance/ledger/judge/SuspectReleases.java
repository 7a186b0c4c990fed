package io.quittance.ledger.judge;

import io.quittance.domain.money.Fen;
import io.quittance.domain.record.Channel;
import io.quittance.domain.record.LineEvent;
import io.quittance.domain.record.LineKey;
import io.quittance.domain.record.ReleasedInstruction;
import io.quittance.domain.record.Source;
import io.quittance.ledger.schema.Probe;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
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
    /** What had come back when an instruction was judged cannot be the answer to it, even if it came that very day. */
    private static final String QUERY = """
            select * from (
                select sp.scope, coalesce(sp.line_operator, '') as line_operator, coalesce(sp.line_service, '') as line_service, r.*,
                       greatest(r.released_on::timestamp, (
                           select max(c.refunded_at) + interval '1 second' from refunded n %2$s
                           where n.hash = sp.id_hash and n.night <= b.night)) as answers_from
                from released_instruction r join batch b on b.number = r.batch
                join (select distinct scope, line_operator, line_service, channel, id_hash, transaction_id from suspect_payment) sp
                 on r.channel = (array['WECHAT', 'ALIPAY'])[sp.channel + 1] and r.money_id = sp.transaction_id
                union all
                select r.account, r.operator, r.service_code, r.*,
                       greatest(r.released_on::timestamp, (
                           select max(c.charged_at) + interval '1 second' from suspect_charge c
                           where c.account = r.account and c.operator = r.operator and c.amount < 0 and c.night <= b.night
                           and (c.reverses is null or r.money_id = c.operator || '/' || c.reverses)))
                from released_instruction r join batch b on b.number = r.batch
                join suspect s on s.night = %1$d and s.scope = r.account
                where r.channel = 'BALANCE'
            ) r order by 1, number collate "C"
            """;

    private final Map<UUID, List<Released>> byScope = new HashMap<>();

    /** With the line of its money, still without the account. */
    private record Released(String operator, String service, ReleasedInstruction instruction) {}

    /** Reads them; the table {@code suspect_payment} is there. */
    SuspectReleases(Connection connection, int night) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            if (!any(statement)) {
                return;
            }
            ResultSet row = statement.executeQuery(QUERY.formatted(
                    night, Probe.into("refund", "n.night", "o.txn_hash = n.hash and o.channel = sp.channel", "c")));
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
        LocalDateTime at = row.getObject("answers_from", LocalDateTime.class);
        Source source = new Source("released/" + row.getString("batch") + "/instructions.csv", row.getInt("place"));
        String channel = row.getString("channel");
        if (channel.equals("BALANCE")) {
            String charge = money.substring(row.getString("operator").length() + 1);
            return ReleasedInstruction.ofCharge(number, charge, amount, at, source);
        }
        return ReleasedInstruction.ofPayment(number, Channel.valueOf(channel), money, amount, at, source);
    }
}
