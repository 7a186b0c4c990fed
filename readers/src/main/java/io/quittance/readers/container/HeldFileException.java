package io.quittance.readers.container;

import io.quittance.domain.quarantine.Reason;
import java.io.IOException;

/** The file cannot be used and is to be held for the reason; nothing of it may be kept. */
public final class HeldFileException extends IOException {
    private static final long serialVersionUID = 1L;

    private final transient Reason reason;

    /** Holds a file. */
    public HeldFileException(Reason reason) {
        super(reason.code() + ": " + reason.en());
        this.reason = reason;
    }

    /** Why. */
    public Reason reason() {
        return reason;
    }
}
