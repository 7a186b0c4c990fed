package io.quittance.schedules;

/** A schedule's cron expression is none; the message is the English sentence. */
public final class BadCronException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final String zh;
    private final String en;

    BadCronException(String zh, String en, Throwable cause) {
        super(en, cause);
        this.zh = zh;
        this.en = en;
    }

    /** What is wrong, in Chinese. */
    public String zh() {
        return zh;
    }

    /** What is wrong, in English. */
    public String en() {
        return en;
    }
}
