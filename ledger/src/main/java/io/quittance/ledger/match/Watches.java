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
     * The first night on which a cancellation, {@code x}, may come out clean: its watch is full cycles from the first
     * boundary on, which is the first of a month unless an opening moves it, {@code anchored}.
     */
    static String reviewedOn(String x) {
        return """
                (make_interval(months => :watch)
                 + case when %1$s.anchored then %1$s.earliest
                        else date_trunc('month', %1$s.earliest - interval '1 microsecond') + interval '1 month' end
                )::date - 1
                """.formatted(x);
    }

    /**
     * Notes the day on which each account of tonight's cancellations is to be judged, if it was not tonight: one of which
     * nothing else is known can only come out clean.
     */
    public void putOff(Night night) {
        jdbc.update(
                """
                insert into night_review
                select :night, x.account, min(greatest(:date + 1, %s))
                from (
                    select account, least(requested_at, effective_at) as earliest, o.anchored from cancellation_n%d
                    left join (select line_hash, bool_or(anchor_day > 1) as anchored from opening group by line_hash) o
                     using (line_hash)
                ) x
                where not exists (select from suspect s where s.night = :night and s.scope = x.account)
                group by x.account
                """.formatted(reviewedOn("x"), night.number()),
                Map.of("night", night.number(), "date", night.businessDate(), "watch", fewestCycles(policies)));
    }
}
