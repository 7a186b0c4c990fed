package io.quittance.domain.naive;

import io.quittance.domain.policy.Policy;
import io.quittance.domain.record.Category;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Policies of one history: a default, and up to three that are more special or of a later version. */
final class RandomPolicies {

    private final Dice dice;

    RandomPolicies(Dice dice) {
        this.dice = dice;
    }

    List<Policy> next() {
        List<Policy> policies = new ArrayList<>();
        policies.add(policy("default", false, null, null, null));
        policies.add(policy("kameng", true, null, null, null));
        if (dice.chance(15)) {
            policies.add(policy("kameng", true, null, null, LocalDate.of(2026, 1 + dice.upTo(8), 1 + dice.upTo(27))));
        }
        if (dice.chance(15)) {
            policies.add(policy("vas", true, dice.of(Category.VAS, Category.CONTRACT), null, null));
        }
        if (dice.chance(15)) {
            policies.add(policy("svc", true, null, dice.of("SVC", "SV*", "CHILD"), null));
        }
        return policies;
    }

    private Policy policy(
            String id,
            boolean ofOperator,
            @Nullable Category category,
            @Nullable String service,
            @Nullable LocalDate validFrom) {
        return new Policy(
                id,
                ofOperator ? "KAMENG" : null,
                category,
                service,
                validFrom,
                "test",
                dice.of(Policy.Billing.PREPAID, Policy.Billing.PREPAID, Policy.Billing.POSTPAID),
                dice.of(Policy.Effect.values()),
                dice.chance(70) ? Duration.ZERO : Duration.ofHours(dice.of(1, 24, 72)),
                dice.of(Policy.UnusedPeriod.PRORATA, Policy.UnusedPeriod.PRORATA, Policy.UnusedPeriod.NONE),
                dice.maybe(60, Duration.ofMinutes(10)),
                dice.maybe(50, Duration.ofHours(48)),
                dice.maybe(60, Duration.ofDays(dice.of(1, 7, 15))),
                Duration.ofDays(dice.of(0, 1, 1, 1, 3)),
                dice.maybe(70, new BigDecimal(dice.of("0.20", "0.30", "0.333"))),
                dice.of(0, 1, 5, 5),
                dice.of(1, 2, 2, 3));
    }
}
