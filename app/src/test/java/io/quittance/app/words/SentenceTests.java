package io.quittance.app.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SentenceTests {

    private static final Pattern VALUE = Pattern.compile("\\{\\d}");

    @Test
    void valuesAreInserted() {
        Sentence sentence = Sentence.of("wrong.no-folder", "/in's", "--inbox");
        assertThat(sentence.in(Lang.ZH)).isEqualTo("找不到目录 /in's（--inbox）；请检查路径。");
        assertThat(sentence.in(Lang.EN)).isEqualTo("There is no folder /in's (--inbox); check the path.");
    }

    @Test
    void aValueThatLooksLikeAPlaceIsAValue() {
        Sentence sentence = Sentence.of("wrong.no-folder", "{1}", "$0 {0}");
        assertThat(sentence.in(Lang.EN)).isEqualTo("There is no folder {1} ($0 {0}); check the path.");
    }

    @Test
    void aSentenceInASentenceIsSaidInItsLanguage() {
        Sentence sentence = Sentence.of("wrong.template", Sentence.said("缺少 name", "name is missing"));
        assertThat(sentence.in(Lang.ZH)).isEqualTo("上传模板有误：缺少 name。");
        assertThat(sentence.in(Lang.EN)).isEqualTo("The upload template is wrong: name is missing.");
    }

    @ParameterizedTest
    @MethodSource("keys")
    void bothLanguagesSayTheSameWithTheSameValues(String key) {
        // Examples are the same in both; "said" passes on what others have put into both languages.
        if (key.endsWith(".example") || key.equals("said")) {
            return;
        }
        assertThat(values(Sentence.of(key).in(Lang.EN)))
                .containsExactlyInAnyOrder(values(Sentence.of(key).in(Lang.ZH)));
    }

    @Test
    void neitherLanguageHasASentenceOfItsOwn() {
        assertThat(Sentence.words(Lang.ZH).keySet())
                .containsAll(Sentence.words(Lang.EN).keySet());
    }

    static Stream<String> keys() {
        return Sentence.words(Lang.ZH).keySet().stream().sorted();
    }

    private static String[] values(String text) {
        return VALUE.matcher(text).results().map(MatchResult::group).distinct().toArray(String[]::new);
    }
}
