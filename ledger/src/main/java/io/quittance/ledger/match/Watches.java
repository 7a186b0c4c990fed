package io.quittance.ledger.match;

import io.quittance.domain.policy.Policies;
import io.quittance.domain.policy.Policy;
import io.quittance.ledger.night.Night;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/** When the watches of cancellations may be over that nobody had a reason to judge. */
public final class Watches {
    private final NamedParameterJdbcTemplate jdbc;
    private final Policies policies;

    /** By the policies of a night. */
    public Watches(DataSource source, Policies policies) {
        this.jdbc = new NamedParameterJdbcTemplate(source);
        this.policies = policies;
    }

    /** The fewest full cycles that any line is watched for. */
    static int fewestCycles(Policies policies) {
        return policies.all().stream().mapToInt(Policy::watchCycles).min().orElse(0);
    }

    /**
     * Notes the day on which each account of tonight's cancellations is to be judged, if it was not tonight.
     *
     * <p>A cancellation of which nothing else is known can only come out clean, and not before its watch may be over: full
     * cycles from the first boundary on, which is the first of a month unless an opening moves it.
     */
    public void putOff(Night night) {
        jdbc.update(
                """
                insert into night_review
                select :night, x.account, min(greatest(:date + 1, (make_interval(months => :watch)
                       + case when o.anchored then x.earliest
                              else date_trunc('month', x.earliest - interval '1 microsecond') + interval '1 month' end
                       )::date - 1))
                from (select account, line_hash, least(requested_at, effective_at) as earliest from cancellation_n%d) x
                left join (select line_hash, bool_or(anchor_day > 1) as anchored from opening group by line_hash) o
                 using (line_hash)
                where not exists (select from suspect s where s.night = :night and s.scope = x.account)
                group by x.account
                """.formatted(night.number()),
                Map.of("night", night.number(), "date", night.businessDate(), "watch", fewestCycles(policies)));
    }
}
