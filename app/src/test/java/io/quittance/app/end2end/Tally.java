package io.quittance.app.end2end;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Counts what was done and what came of it, in the words of whoever counts. */
final class Tally {

    private final long seed;
    private final String done;
    private final String compared;
    private final Map<String, Integer> faults = new TreeMap<>();
    private int comparisons;
    private int differences;

    /** Of faults, and of nights run again. */
    Tally(long seed) {
        this(seed, "faults", "nights run again");
    }

    Tally(long seed, String done, String compared) {
        this.seed = seed;
        this.done = done;
        this.compared = compared;
    }

    void count(String fault) {
        faults.merge(fault, 1, Integer::sum);
    }

    /** Makes a comparison; one that throws is a difference. */
    void compare(Runnable comparison) {
        comparisons++;
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
        return "%d %s (%s); %d %s; differences: %d; seed %d"
                .formatted(all, done, counts, comparisons, compared, differences, seed);
    }
}
