package io.quittance.app.desk;

import io.quittance.app.words.Lang;
import io.quittance.app.words.Sentence;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What differs, a sentence each; those beyond some hundreds are only counted. */
final class Differences {
    /** More of one kind are not looked for. */
    static final int MOST = 500;

    private final List<Sentence> sentences = new ArrayList<>();
    private long more;

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
        String summary = Sentence.of("verify.wrong", sentences.size() + more).in(lang);
        return more == 0
                ? said + "\n" + summary
                : said + "\n" + Sentence.of("verify.more", more).in(lang) + "\n" + summary;
    }
}
