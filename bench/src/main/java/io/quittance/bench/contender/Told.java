package io.quittance.bench.contender;

import java.util.Optional;

/**
 * A step and what it took, as one line of a contender's output.
 *
 * @param step its name, one word
 */
public record Told(String step, double seconds) {

    private static final String SIGN = "took";

    /** Work that may fail in any way. */
    @FunctionalInterface
    interface Work {
        void run() throws Exception;
    }

    /** Does a step and says what it took. */
    static void time(String step, Work work) throws Exception {
        long start = System.nanoTime();
        work.run();
        System.out.println(SIGN + " " + step + " " + (System.nanoTime() - start));
    }

    /** Reads a line; empty for any other. */
    public static Optional<Told> parse(String line) {
        String[] parts = line.split(" ", -1);
        return parts.length == 3 && parts[0].equals(SIGN)
                ? Optional.of(new Told(parts[1], Long.parseLong(parts[2]) / 1e9))
                : Optional.empty();
    }
}
