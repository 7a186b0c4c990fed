package io.quittance.app.night;

import java.io.PrintStream;

/** Shows a person how far a night is. One step at a time; {@link #advanced} may be called from any thread. */
public interface Progress {

    /**
     * A step begins.
     *
     * @param total units of work it has, or 0 where that is not known
     */
    void stepStarted(String name, long total);

    /** So many more units of the step are done. */
    void advanced(long units);

    /** The step is over; the text says what it did. */
    void stepDone(String text);

    /** A bar where a person watches, else plain lines. */
    static Progress on(PrintStream stream, boolean terminal) {
        return terminal ? new BarProgress(stream) : new PlainProgress(stream);
    }
}
