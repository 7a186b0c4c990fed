package io.quittance.ledger.schema;

import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;

/**
 * One query of many earlier nights, each asked in its own partition.
 *
 * <p>For thousands of rows to be looked up: the planner then sees each night's part of them and its indexes, where it
 * would go through every partition for every row.
 */
public final class NightByNight {
    private NightByNight() {}

    /** A branch a night, joined by {@code union all}; of no night, one that finds nothing. */
    public static String union(List<Integer> nights, IntFunction<String> branch, String nothing) {
        return nights.isEmpty()
                ? nothing
                : nights.stream().map(branch::apply).collect(Collectors.joining("\nunion all\n"));
    }
}
