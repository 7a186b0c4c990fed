package io.quittance.ledger.match;

import io.quittance.domain.policy.Policies;
import io.quittance.domain.policy.Policy;
import io.quittance.domain.policy.Policy.Effect;
import io.quittance.domain.policy.Policy.UnusedPeriod;
import io.quittance.ledger.schema.Probe;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The cancellations of tonight, and those of earlier nights on lines that are charged tonight, and from when on each can
 * make a charge wrongful: the table {@code cut}.
 *
 * <p>{@code earliest} is never later than the end that the cancellation gives its line. A charge that was taken before,
 * for a period that began before, stands; unless the rest of its period is given back, or an opening moves its start to
 * another day: then the cancellation is {@code wide}, and the end of the period counts.
 *
 * <p>{@code soonest} is not later than that end either, and closer to it: where a row records an end after its request
 * and no policy can end the line at the request, its month has to be over. It holds for a line only together with that of
 * every other row of the line, for one may fill what another leaves empty.
 *
 * <p>A row that {@code counts} not is of a cancellation that was rejected or withdrawn, whatever its other rows say. It
 * makes no charge wrongful, though older ones may be right again.
 */
final class Cuts {
    /** Of a policy for every operator. */
    private static final String ANY = "";

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
                       case when x.effective_at > x.requested_at and not coalesce(o.anchored, false) and not %2$s
                            then least(x.effective_at, date_trunc('month', x.requested_at) + interval '1 month')
                            else least(x.requested_at, x.effective_at) end as soonest,
                       x.status not in (3, 4) as counts,
                       coalesce(o.anchored, false) as anchored,
                       coalesce(o.anchored, false) or %3$s as wide
                from (%4$s) x left join (
                    select line_hash, bool_or(anchor_day > 1) as anchored from opening group by line_hash
                ) o using (line_hash)
                """.formatted(
                        night,
                        mayHave(policy -> policy.effect() == Effect.IMMEDIATE),
                        mayHave(policy -> policy.unusedPeriod() == UnusedPeriod.PRORATA),
                        cancellations);
    }

    /** Whether the line of {@code x} may have such a policy. Only an opening {@code o} tells its category. */
    private String mayHave(Predicate<Policy> such) {
        return "(%s or o.line_hash is not null and %s)"
                .formatted(isOfOperator(such.and(policy -> policy.category() == null)), isOfOperator(such));
    }

    private String isOfOperator(Predicate<Policy> such) {
        Set<String> operators = policies.all().stream()
                .filter(such)
                .map(policy -> Objects.requireNonNullElse(policy.operator(), ANY))
                .collect(Collectors.toCollection(TreeSet::new));
        if (operators.contains(ANY)) {
            return "true";
        }
        return operators.isEmpty()
                ? "false"
                : operators.stream()
                        .map(operator -> "'" + operator.replace("'", "''") + "'")
                        .collect(Collectors.joining(", ", "x.operator in (", ")"));
    }

    /** Drops the table. */
    void forget() {
        jdbc.execute("drop table cut");
    }
}
