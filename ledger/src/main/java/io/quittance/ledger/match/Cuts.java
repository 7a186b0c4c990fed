package io.quittance.ledger.match;

import io.quittance.domain.policy.Policies;
import io.quittance.domain.policy.Policy;
import io.quittance.domain.policy.Policy.UnusedPeriod;
import io.quittance.ledger.schema.Probe;
import java.util.Objects;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The cancellations of tonight, and those of earlier nights on lines that are charged tonight, and from when on each can
 * make a charge wrongful: the table {@code cut}.
 *
 * <p>{@code earliest} is never later than the end that the cancellation gives its line. A charge that was taken before,
 * for a period that began before, stands; unless the rest of its period is given back, or an opening moves its start to
 * another day: then the cancellation is {@code wide}, and the end of the period counts.
 */
final class Cuts {
    private final JdbcTemplate jdbc;
    private final Policies policies;
    private final int night;

    /** For one night. */
    Cuts(DataSource source, Policies policies, int night) {
        this.jdbc = new JdbcTemplate(source);
        this.policies = policies;
        this.night = night;
    }

    /** Whether one of them, {@code x}, touches a charge {@code c}. */
    static String touches(String x) {
        return """
                (c.kind in (3, 4) or greatest(c.charged_at, c.period_start, month_start(c.cycle)) >= %1$s.earliest
                 or %1$s.wide and greatest(c.period_end, month_start(c.cycle) + interval '2 months') > %1$s.earliest)
                """.formatted(x);
    }

    /** Whether one of them, {@code x}, can touch any charge of a night {@code r} of {@code night_reach}. */
    static String reaches(String x) {
        return "(r.penalties or r.latest >= %1$s.earliest or %1$s.wide and r.until > %1$s.earliest)".formatted(x);
    }

    void gather() {
        gatherProrated();
        // Of tonight by itself: a scan that several processes share, with which no look-up of earlier nights may be
        // mixed.
        jdbc.execute("create unlogged table cut as " + of("select * from cancellation_n" + night));
        jdbc.execute("insert into cut "
                + of("select x.* from (select distinct hash, night from echo_line) e "
                        + Probe.into("cancellation", "e.night", "o.line_hash = e.hash", "x")));
        jdbc.execute("analyze cut");
    }

    private String of(String cancellations) {
        return """
                select x.line_hash, x.account, x.operator, x.service_code, x.night = %1$d as tonight,
                       least(x.requested_at, x.effective_at) as earliest,
                       coalesce(o.anchored, false) or exists (
                           select from prorated p where p.operator in ('', x.operator)
                           and (o.line_hash is not null or not p.by_category)) as wide
                from (%2$s) x left join (
                    select line_hash, bool_or(anchor_day > 1) as anchored from opening group by line_hash
                ) o using (line_hash)
                """.formatted(night, cancellations);
    }

    /** Drops the tables. */
    void forget() {
        jdbc.execute("drop table cut, prorated");
    }

    /** Whose lines get the unused part of a period back. Only an opening tells a line's category. */
    private void gatherProrated() {
        jdbc.execute("create unlogged table prorated (operator text, by_category boolean)");
        for (Policy policy : policies.all()) {
            if (policy.unusedPeriod() == UnusedPeriod.PRORATA) {
                jdbc.update(
                        "insert into prorated values (?, ?)",
                        Objects.requireNonNullElse(policy.operator(), ""),
                        policy.category() != null);
            }
        }
    }
}
