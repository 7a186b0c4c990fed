package io.quittance.domain.calendar;

/** A day that its published year cannot have; the message is the English sentence. */
public final class MisplacedDayException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final String zh;
    private final String en;

    MisplacedDayException(String zh, String en) {
        super(en);
        this.zh = zh;
        this.en = en;
    }

    /** Why, in Chinese. */
    public String zh() {
        return zh;
    }

    /** Why, in English. */
    public String en() {
        return en;
    }
}
