package io.quittance.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.quittance.ledger.night.Night;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** Whether what a night's report says before the night is closed is what the closing then does. */
final class MattersAsDone {
    private MattersAsDone() {}

    static void hold(DataSource source, Night night) {
        same(source, night, """
                select concat_ws(' ', subject, what, operator, day, number, amount) from night_matter
                where night = %d and kind = 'WAITING' order by 1
                """, """
                select concat_ws(' ', b.number, b.route, b.operator, n.business_date, count(*), sum(r.amount))
                from batch b join batch_row r on r.batch = b.number and r.state = 'LIVE' join night n on n.night = b.night
                where b.state = 'PROPOSED' group by b.number, n.business_date order by 1
                """);
        same(source, night, """
                select concat_ws(' ', kind, number, amount) from night_matter
                where night = %d and kind in ('OUTSTANDING', 'OVERDUE', 'RELEASED', 'TO_RECOVER') order by 1
                """, """
                select concat_ws(' ', k, count(*) filter (where counted),
                                 coalesce(sum(case k when 'RELEASED' then amount when 'TO_RECOVER' then unsupported
                                                     else greatest(outstanding - unsupported, 0) end)
                                          filter (where counted), 0))
                from unnest(array['OUTSTANDING', 'OVERDUE', 'RELEASED', 'TO_RECOVER']) k
                join lateral (
                    select i.*, case k when 'RELEASED' then true when 'OVERDUE' then fate in ('OVERDUE', 'REFUSED')
                                       when 'OUTSTANDING' then outstanding > unsupported
                                       else fate = k end as counted
                    from released_instruction i) i on true
                group by k order by 1
                """);
        same(source, night, "select subject from night_matter where night = %d and kind = 'CLOSED' order by 1", """
                select c.case_number from line_case c join night_closing n using (case_number)
                where n.night = %d and c.state = 'CLOSED' and c.outcome = 'RETURNED' order by 1
                """);
    }

    private static void same(DataSource source, Night night, String told, String done) {
        JdbcTemplate jdbc = new JdbcTemplate(source);
        assertThat(jdbc.queryForList(told.formatted(night.number()), String.class))
                .isEqualTo(jdbc.queryForList(done.formatted(night.number()), String.class));
    }
}
