package io.quittance.jobs.inbox;

import java.io.IOException;
import java.nio.file.FileSystemException;

/** A delivered file cannot be read; that says nothing about where its copy should go. */
final class UnreadableFileException extends IOException {
    private static final long serialVersionUID = 1L;

    /** With what the system said. */
    UnreadableFileException(IOException cause) {
        super(reason(cause), cause);
    }

    private static String reason(IOException cause) {
        String reason = cause instanceof FileSystemException system ? system.getReason() : cause.getMessage();
        return reason == null ? cause.getClass().getSimpleName() : reason;
    }
}
