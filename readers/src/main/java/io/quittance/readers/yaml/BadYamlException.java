package io.quittance.readers.yaml;

/** A settings file that cannot be used; the message is {@code file:line: sentence}. */
public final class BadYamlException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** A fault at a line, from 1. */
    public BadYamlException(String file, int line, String sentence) {
        super(file + ":" + line + ": " + sentence);
    }
}
