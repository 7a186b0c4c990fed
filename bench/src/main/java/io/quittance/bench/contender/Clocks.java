package io.quittance.bench.contender;

/**
 * The time on two clocks: the wall's, and one that goes as fast as processes keep cores busy. Only differences mean
 * something.
 *
 * @param wall nanoseconds
 * @param cores nanoseconds, to the hundredth of a second
 */
public record Clocks(long wall, long cores) {

    /** What has gone by since then. */
    public Clocks since(Clocks start) {
        return new Clocks(wall - start.wall, cores - start.cores);
    }

    /** By the wall's clock. */
    public double seconds() {
        return wall / 1e9;
    }

    /** Of all cores together. */
    public double coreSeconds() {
        return cores / 1e9;
    }
}
