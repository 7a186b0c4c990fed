package io.quittance.app.postgres;

import io.quittance.app.words.ExitCode;
import io.quittance.app.words.Sentence;
import io.quittance.app.words.StoppedException;
import org.jspecify.annotations.Nullable;

/** The database cannot be started or reached; the message is one sentence that says why and what to do. */
public final class DatabaseUnavailableException extends StoppedException {

    private static final long serialVersionUID = 1L;

    DatabaseUnavailableException(@Nullable Throwable cause, String key, Object... values) {
        super(ExitCode.UNAVAILABLE, Sentence.of("database." + key, values), cause);
    }
}
