package io.quittance.readers.format;

/** A format file that cannot be used; the message is one sentence with file and line. */
public final class FormatFileException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Refuses a file. */
    public FormatFileException(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
