package io.quittance.readers.calendar;

/** A calendar or deadlines file that cannot be used; the message is one sentence with file and line. */
public final class CalendarFileException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Refuses a file. */
    public CalendarFileException(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
