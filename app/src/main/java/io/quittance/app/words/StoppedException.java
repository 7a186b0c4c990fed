package io.quittance.app.words;

import org.jspecify.annotations.Nullable;

/** The program cannot go on, and this is all a person needs to hear about it. The cause goes to the log. */
public class StoppedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final ExitCode exitCode;
    private final transient Sentence sentence;

    public StoppedException(ExitCode exitCode, Sentence sentence, @Nullable Throwable cause) {
        super(sentence.in(Lang.EN), cause);
        this.exitCode = exitCode;
        this.sentence = sentence;
    }

    /** Something is wrong with what the person typed. */
    public static StoppedException wrongUsage(String key, Object... values) {
        return new StoppedException(ExitCode.WRONG_USAGE, Sentence.of(key, values), null);
    }

    /** The disk or the database is not there. */
    public static StoppedException unavailable(@Nullable Throwable cause, String key, Object... values) {
        return new StoppedException(ExitCode.UNAVAILABLE, Sentence.of(key, values), cause);
    }

    public ExitCode exitCode() {
        return exitCode;
    }

    public Sentence sentence() {
        return sentence;
    }
}
