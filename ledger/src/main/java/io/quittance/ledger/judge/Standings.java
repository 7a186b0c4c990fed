package io.quittance.ledger.judge;

import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** Makes a proven night's findings and reviews the ones that stand. */
public final class Standings {
    private final JdbcTemplate jdbc;

    /** Over a ledger. */
    public Standings(DataSource source) {
        jdbc = new JdbcTemplate(source);
    }

    /** To be called in the transaction that records the night as balanced. */
    public void adopt(int night) {
        jdbc.update(
                "delete from standing_finding s using finding f where f.night = ? and f.finding_id = s.finding_id",
                night);
        jdbc.update(
                "insert into standing_finding (finding_id, scope, digest, night, payment_id)"
                        + " select finding_id, scope, digest, night, payment_id from finding where night = ?"
                        + " and status not in ('WITHDRAWN', 'SETTLED')",
                night);
        jdbc.update("delete from review r using suspect s where s.night = ? and s.scope = r.scope", night);
        // In two sets: asking for a conflict row by row takes twice as long. In order, as the index takes them fastest.
        jdbc.update(
                "update review r set due = n.due from night_review n"
                        + " where n.night = ? and n.scope = r.scope and n.due < r.due",
                night);
        jdbc.update("""
                insert into review (scope, due)
                select scope, due from night_review n where night = ?
                and not exists (select from review r where r.scope = n.scope) order by scope
                """, night);
    }
}
