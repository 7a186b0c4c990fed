package io.quittance.bench.contender;

import java.util.Optional;

/**
 * A step and what it took, as one line of a contender's output.
 *
 * @param step its name, one word
 */
public record Told(String step, Clocks took) {

    private static final String SIGN = "took";

    /** Work that may fail in any way. */
    @FunctionalInterface
    public interface Work {
        /** Does it. */
        void run() throws Exception;
    }

    /** Does a step and says what it took. */
    public static void time(String step, Work work) throws Exception {
        Workers workers = Workers.here();
        Clocks start = workers.now();
        work.run();
        System.out.println(new Told(step, workers.atTheEnd().since(start)).line());
    }

    String line() {
        return SIGN + " " + step + " " + took.wall() + " " + took.cores();
    }

    /** Reads a line; empty for any other. */
    public static Optional<Told> parse(String line) {
        String[] parts = line.split(" ", -1);
        return parts.length == 4 && parts[0].equals(SIGN)
                ? Optional.of(new Told(parts[1], new Clocks(Long.parseLong(parts[2]), Long.parseLong(parts[3]))))
                : Optional.empty();
    }
}
