package io.quittance.readers.policy;

/** A policies file that cannot be used; the message is one sentence with file and line. */
public final class PolicyFileException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Refuses a file. */
    public PolicyFileException(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
