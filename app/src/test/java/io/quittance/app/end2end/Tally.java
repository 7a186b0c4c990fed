package io.quittance.app.end2end;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Counts what was done to nights and what came of it. */
final class Tally {

    private final long seed;
    private final Map<String, Integer> faults = new TreeMap<>();
    private int nights;
    private int differences;

    Tally(long seed) {
        this.seed = seed;
    }

    void count(String fault) {
        faults.merge(fault, 1, Integer::sum);
    }

    /** Compares what a night left after it was run again. */
    void compare(Runnable comparison) {
        nights++;
        differences++;
        comparison.run();
        differences--;
    }

    @Override
    public String toString() {
        String counts = faults.entrySet().stream()
                .map(fault -> fault.getKey() + " " + fault.getValue())
                .collect(Collectors.joining(", "));
        int all = faults.values().stream().mapToInt(Integer::intValue).sum();
        return "%d faults (%s); %d nights run again; differences: %d; seed %d"
                .formatted(all, counts, nights, differences, seed);
    }
}
