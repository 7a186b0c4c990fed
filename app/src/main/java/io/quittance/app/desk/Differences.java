package io.quittance.app.desk;

import io.quittance.app.words.Lang;
import io.quittance.app.words.Sentence;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;

/** What differs, a sentence each; those beyond some hundreds are only counted. */
final class Differences {
    /** More of one kind are not looked for. */
    static final int MOST = 500;

    private final String summary;
    private final Set<Sentence> sentences = new LinkedHashSet<>();
    private long more;

    /** None yet; the summary says how many there are and what to do. */
    Differences(String summary) {
        this.summary = summary;
    }

    void add(String key, Object... values) {
        if (sentences.size() < MOST) {
            sentences.add(Sentence.of(key, values));
        } else {
            more++;
        }
    }

    boolean isEmpty() {
        return sentences.isEmpty();
    }

    String text(Lang lang) {
        String said = sentences.stream().map(sentence -> sentence.in(lang)).collect(Collectors.joining("\n"));
        String last = Sentence.of(summary, sentences.size() + more).in(lang);
        return more == 0
                ? said + "\n" + last
                : said + "\n" + Sentence.of("verify.more", more).in(lang) + "\n" + last;
    }
}
