package io.quittance.ledger.report;

import io.quittance.ledger.night.Night;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** What each night's new and changed findings came to, kept so that a trend over many nights reads no findings. */
public final class NightSums {
    private final JdbcTemplate jdbc;

    /** Over a ledger. */
    public NightSums(DataSource source) {
        jdbc = new JdbcTemplate(source);
    }

    /**
     * The findings of a business date, its supplements included.
     *
     * @param amount what they are about, in fen
     * @param refund what goes back, in fen
     */
    public record DaySum(LocalDate businessDate, long findings, long amount, long refund) {}

    /** Keeps those of a night, once it is judged. */
    public void save(int night) {
        jdbc.update("""
                insert into night_sum (night, findings, amount, refund)
                select ?, count(*), coalesce(sum(amount), 0), coalesce(sum(refund_amount), 0)
                from finding where night = ? and status in ('NEW', 'CHANGED')
                on conflict (night) do update
                set findings = excluded.findings, amount = excluded.amount, refund = excluded.refund
                """, night, night);
    }

    /** The last business dates that balanced before a night, oldest first; earlier runs of its own date are one of them. */
    public List<DaySum> before(Night night, int days) {
        List<DaySum> newestFirst = new ArrayList<>(jdbc.query(
                """
                select n.business_date, sum(s.findings), sum(s.amount), sum(s.refund)
                from night n join night_sum s using (night)
                where n.state = 'BALANCED' and (n.business_date, n.supplement) < (?, ?)
                group by n.business_date order by n.business_date desc limit ?
                """,
                (row, index) ->
                        new DaySum(row.getObject(1, LocalDate.class), row.getLong(2), row.getLong(3), row.getLong(4)),
                night.businessDate(),
                night.supplement(),
                days));
        Collections.reverse(newestFirst);
        return newestFirst;
    }
}
