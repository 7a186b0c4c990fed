package io.quittance.app.words;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The language a person reads. Chinese unless English is asked for. */
public enum Lang {
    ZH(Locale.ROOT),
    EN(Locale.ENGLISH);

    private final Locale locale;

    Lang(Locale locale) {
        this.locale = locale;
    }

    /** Locale under which this language's sentences are filed; Chinese is the root. */
    public Locale locale() {
        return locale;
    }

    /** The language of a code such as {@code zh}, {@code EN} or {@code en_GB}; empty where it is neither. */
    public static Optional<Lang> of(String code) {
        String wanted = code.trim().toUpperCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(lang -> wanted.equals(lang.name()) || wanted.startsWith(lang.name() + "_"))
                .findFirst();
    }

    /** The language to use before any configuration is read: {@code QUITTANCE_LANG}, else Chinese. */
    public static Lang from(Map<String, String> environment) {
        return of(environment.getOrDefault("QUITTANCE_LANG", "")).orElse(ZH);
    }
}
