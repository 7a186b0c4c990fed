package io.quittance.app.words;

/** How the program ends; scripts rely on the numbers. */
public enum ExitCode {
    /** Done and balanced, nothing held. */
    DONE(0),
    /** The command line was wrong. */
    WRONG_USAGE(2),
    /** Done and balanced, but something was held, quarantined or missing. */
    HELD(3),
    /** The proof failed or could not be made; nothing was released. */
    UNPROVED(4),
    /** The database or the disk is not there. */
    UNAVAILABLE(5);

    private final int number;

    ExitCode(int number) {
        this.number = number;
    }

    /** The number the operating system sees. */
    public int number() {
        return number;
    }
}
