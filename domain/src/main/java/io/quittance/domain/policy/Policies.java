package io.quittance.domain.policy;

import io.quittance.domain.record.Category;
import io.quittance.domain.record.LineKey;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The policies of an audit and which of them holds for a line on a day.
 *
 * <p>Of those in force the most specific wins: operator and exact service, operator and service prefix (the longer
 * first), operator and category, operator, default; among equals the one with the latest {@code validFrom}. Source:
 * judgement, Policies.
 */
public final class Policies {

    private static final Comparator<Policy> BY_FIRST_DAY =
            Comparator.comparing(Policy::validFrom, Comparator.nullsFirst(Comparator.naturalOrder()));
    private static final Comparator<Policy> MOST_SPECIFIC_LAST = Comparator.<Policy>comparingInt(
                    policy -> policy.operator() == null ? 0 : 1)
            .thenComparingInt(Policies::serviceWeight)
            .thenComparingInt(policy -> policy.category() == null ? 0 : 1)
            .thenComparing(BY_FIRST_DAY)
            .thenComparing(Policy::id);

    private final List<Policy> mostSpecificFirst;
    private final Policy oldestDefault;

    /**
     * Takes the policies in any order.
     *
     * @throws IllegalArgumentException in one sentence, if two share id and first day or none matches every line
     */
    public Policies(List<Policy> policies) {
        refuseRepeated(policies);
        mostSpecificFirst =
                policies.stream().sorted(MOST_SPECIFIC_LAST.reversed()).toList();
        oldestDefault = policies.stream()
                .filter(Policies::matchesEverything)
                .min(BY_FIRST_DAY.thenComparing(Policy::id))
                .orElseThrow(() -> new IllegalArgumentException(
                        "No default policy: one policy must name no operator, no category and no service."));
    }

    /**
     * The policy that holds for a line.
     *
     * @param category of the line's opening, absent where unknown
     * @param on day of the cancellation's request, or of the charge where there is none; before the first day of every
     *     match the oldest default holds
     */
    public Policy forLine(LineKey line, @Nullable Category category, LocalDate on) {
        for (Policy policy : mostSpecificFirst) {
            if (isInForce(policy, on) && matches(policy, line, category)) {
                return policy;
            }
        }
        return oldestDefault;
    }

    /** Every policy, the most specific first. */
    public List<Policy> all() {
        return mostSpecificFirst;
    }

    private static void refuseRepeated(List<Policy> policies) {
        Set<String> versions = new HashSet<>();
        for (Policy policy : policies) {
            if (!versions.add(policy.version())) {
                throw new IllegalArgumentException("Policy " + policy.version()
                        + " is there twice: an id may come again only with another valid-from.");
            }
        }
    }

    private static boolean matchesEverything(Policy policy) {
        return policy.operator() == null && policy.category() == null && policy.service() == null;
    }

    private static boolean isInForce(Policy policy, LocalDate on) {
        LocalDate first = policy.validFrom();
        return first == null || !first.isAfter(on);
    }

    private static boolean matches(Policy policy, LineKey line, @Nullable Category category) {
        return (policy.operator() == null || policy.operator().equals(line.operator()))
                && (policy.category() == null || policy.category() == category)
                && (policy.service() == null || matchesService(policy.service(), line.serviceCode()));
    }

    private static boolean matchesService(String pattern, String serviceCode) {
        return pattern.endsWith("*")
                ? serviceCode.startsWith(pattern.substring(0, pattern.length() - 1))
                : pattern.equals(serviceCode);
    }

    private static int serviceWeight(Policy policy) {
        String service = policy.service();
        if (service == null) {
            return 0;
        }
        return service.endsWith("*") ? service.length() : Integer.MAX_VALUE;
    }
}
