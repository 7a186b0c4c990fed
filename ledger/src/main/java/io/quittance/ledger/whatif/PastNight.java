package io.quittance.ledger.whatif;

import io.quittance.domain.money.Fen;
import io.quittance.domain.record.LineEvent;
import io.quittance.ledger.judge.SuspectEvents;
import io.quittance.ledger.judge.Suspects;
import io.quittance.ledger.night.Night;
import io.quittance.ledger.schema.PastTables;
import io.quittance.ledger.secret.AccountKey;
import io.quittance.ledger.secret.Accounts;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The ledger as a night left it, for one transaction that must be rolled back.
 *
 * <p>It shows only what balanced nights up to that one brought.
 */
public final class PastNight {
    private static final int FETCH = 2000;

    private final DataSource source;
    private final JdbcTemplate jdbc;
    private final AccountKey key;
    private final Night night;
    private final String upTo;

    /**
     * Goes back to a night.
     *
     * @param balanced numbers of all balanced nights up to this one, this one among them
     */
    public PastNight(DataSource source, AccountKey key, Night night, List<Integer> balanced) {
        this.source = source;
        this.jdbc = new JdbcTemplate(source);
        this.jdbc.setFetchSize(FETCH);
        this.key = key;
        this.night = night;
        this.upTo = "night in (" + balanced.stream().map(String::valueOf).collect(Collectors.joining(", ")) + ")";
        goBack();
    }

    private void goBack() {
        PastTables.enter(jdbc, upTo, "released_on <= date '" + night.businessDate() + "'");
        jdbc.execute("create table suspect (like public.suspect)");
        jdbc.execute("""
                create table stood as
                select distinct on (finding_id) f.* from public.finding f join public.night n using (night)
                where f.%s order by finding_id, n.business_date desc, n.supplement desc
                """.formatted(upTo));
        jdbc.execute("delete from stood where status in ('WITHDRAWN', 'SETTLED') or operator = ''");
        suspect();
    }

    /** Cancelled accounts, penalties, and whatever stood: policies say nothing of any other line. */
    private void suspect() {
        jdbc.update("""
                insert into suspect
                select distinct %d, account, false from (
                    select account from cancellation
                    union all select account from charge where kind = 3
                    union all select scope from stood
                ) judged
                """.formatted(night.number()));
        jdbc.execute("analyze suspect");
    }

    /** Everything that was known of the lines that the policies could judge otherwise, in the order of the accounts. */
    public void events(Consumer<Iterator<LineEvent>> judge) {
        try (SuspectEvents events = new SuspectEvents(source, key, night.number(), Suspects.CHOSEN)) {
            judge.accept(events);
        }
    }

    /** Hands on the findings of lines that stood at the night's end, by id. */
    public void stood(Consumer<StoodFinding> consumer) {
        Accounts accounts = new Accounts(source, key);
        jdbc.query("select * from stood order by finding_id collate \"C\"", row -> {
            UUID account = row.getObject("account", UUID.class);
            consumer.accept(new StoodFinding(
                    row.getString("finding_id"),
                    row.getString("code"),
                    row.getString("operator"),
                    account == null ? "" : accounts.open(account),
                    row.getString("service_code"),
                    row.getString("charge_id"),
                    row.getString("payment_id"),
                    Fen.of(row.getLong("amount")),
                    Fen.of(row.getLong("refund_amount")),
                    row.getString("policy"),
                    row.getString("reason_zh"),
                    row.getString("reason_en")));
        });
    }
}
