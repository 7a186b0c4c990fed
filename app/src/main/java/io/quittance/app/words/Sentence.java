package io.quittance.app.words;

import java.util.Arrays;
import java.util.List;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One or two sentences for a person: what, where, what to do. Kept as a key with its values, so that it can be said in
 * either language.
 *
 * @param key in the sentence files
 * @param values put in place of {@code {0}}, {@code {1}}, …: texts as they are, sentences in the same language
 */
public record Sentence(String key, List<Object> values) {

    private static final Pattern PLACE = Pattern.compile("\\{(\\d)}");
    private static final Control NO_FALLBACK = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

    public Sentence {
        values = List.copyOf(values);
    }

    /** A sentence with its values, which are kept as text unless they are sentences themselves. */
    public static Sentence of(String key, Object... values) {
        return new Sentence(
                key,
                Arrays.stream(values)
                        .map(value -> value instanceof Sentence ? value : String.valueOf(value))
                        .toList());
    }

    /** What others have put into both languages. */
    public static Sentence said(String zh, String en) {
        return of("said", zh, en);
    }

    /**
     * The words in a language.
     *
     * @throws java.util.MissingResourceException if no such sentence was written
     */
    public String in(Lang lang) {
        return PLACE.matcher(words(lang).getString(key))
                .replaceAll(place -> Matcher.quoteReplacement(value(place, lang)));
    }

    private String value(MatchResult place, Lang lang) {
        int index = Integer.parseInt(place.group(1));
        if (index >= values.size()) {
            return place.group();
        }
        Object value = values.get(index);
        return value instanceof Sentence sentence ? sentence.in(lang) : value.toString();
    }

    /** All sentences of a language. */
    public static ResourceBundle words(Lang lang) {
        return ResourceBundle.getBundle("io.quittance.app.words.sentences", lang.locale(), NO_FALLBACK);
    }
}
