package io.quittance.app.desk;

import io.quittance.app.words.Lang;
import io.quittance.app.words.Sentence;
import java.util.Locale;

/** The words for states, outcomes and column heads. */
final class Labels {
    private Labels() {}

    static String of(Lang lang, String word) {
        return Sentence.of("label." + word).in(lang);
    }

    static String of(Lang lang, Enum<?> word) {
        return of(lang, word.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }
}
