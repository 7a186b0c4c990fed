package io.quittance.ledger.batch;

import io.quittance.ledger.night.Night;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** Released instructions and the night: it reads them while nobody releases, and says what became of them. */
public final class Releases {
    private final JdbcTemplate jdbc;

    /** Over a ledger. */
    public Releases(DataSource source) {
        jdbc = new JdbcTemplate(source);
    }

    /**
     * Lets nobody release anything until the transaction ends. From then on, until the night is balanced, the database
     * refuses releases because the night has judged: what it instructs is right for what was released before.
     */
    public void hold() {
        jdbc.execute("select pg_advisory_xact_lock_shared(release_lock())");
    }

    /** Takes over what the night found of them, in the transaction that records it as balanced. */
    public void follow(Night night) {
        jdbc.update("""
                update released_instruction r
                set fate = n.fate, outstanding = n.outstanding, unsupported = n.unsupported, fate_night = n.night
                from night_fate n where n.night = ? and n.number = r.number
                and (r.fate, r.outstanding, r.unsupported) is distinct from (n.fate, n.outstanding, n.unsupported)
                """, night.number());
    }
}
