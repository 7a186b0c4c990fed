package io.quittance.writers.night;

/** The language of what people read; Chinese unless told otherwise. */
public enum Language {
    /** Chinese. */
    ZH("zh-CN"),
    /** English. */
    EN("en");

    private final String tag;

    Language(String tag) {
        this.tag = tag;
    }

    /** The one of the two that is in this language. */
    public String say(String zh, String en) {
        return this == ZH ? zh : en;
    }

    /** As a page names its language. */
    public String tag() {
        return tag;
    }
}
