package io.quittance.ledger.judge;

import io.quittance.ledger.pack.LoadedPacks;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What was gathered of a night's suspects, kept until they are judged and the night's dossiers are made of the same rows.
 *
 * <p>In tables that are not logged: a server that crashed comes back with all of them empty, the one that names the night
 * as well, and what is needed is then gathered again.
 */
public final class KeptSuspects {
    private final DataSource source;
    private final JdbcTemplate jdbc;
    private final int night;

    /** Of a night. */
    public KeptSuspects(DataSource source, int night) {
        this.source = source;
        this.jdbc = new JdbcTemplate(source);
        this.night = night;
    }

    /** Whether they are there. */
    boolean exist() {
        return isTrue("select to_regclass('kept_night') is not null")
                && isTrue("select exists (select from kept_night where night = " + night + ")");
    }

    /**
     * Gathers the rows of a night's suspects and keeps them, where that is not done.
     *
     * @param packs of the night
     */
    public void gather(LoadedPacks packs) {
        if (!exist()) {
            new SuspectPayments(source, night, Suspects.OF_THE_NIGHT, packs).keep();
        }
    }

    /** Takes over the tables of the suspects that were gathered. */
    void keep() {
        forget();
        jdbc.execute("alter table suspect_charge rename to kept_charge");
        jdbc.execute("alter table suspect_payment rename to kept_payment");
        jdbc.execute("alter table suspect_night rename to kept_earlier");
        jdbc.execute("create unlogged table kept_night as select %d as night".formatted(night));
    }

    /** Shows them under the names they were gathered by, of some of the suspects: those that {@code suspect} has now. */
    void take() {
        take("charge", "account");
        take("payment", "scope");
        jdbc.execute("create unlogged table suspect_night as select k.* from kept_earlier k where " + wanted("scope"));
        jdbc.execute("create index on suspect_night (night)");
        jdbc.execute("analyze suspect_night");
    }

    private void take(String rows, String scope) {
        jdbc.execute("create temp view suspect_%1$s as select k.* from kept_%1$s k where %2$s"
                .formatted(rows, wanted(scope)));
    }

    /** Ends what {@link #take} began. */
    void giveBack() {
        jdbc.execute("drop view if exists suspect_charge, suspect_payment");
        jdbc.execute("drop table if exists suspect_night");
    }

    private String wanted(String scope) {
        return "k.%s in (select scope from suspect where night = %d)".formatted(scope, night);
    }

    /** Drops them. */
    public void forget() {
        jdbc.execute("drop table if exists kept_night, kept_charge, kept_payment, kept_earlier");
    }

    private boolean isTrue(String query) {
        return Boolean.TRUE.equals(jdbc.queryForObject(query, Boolean.class));
    }
}
