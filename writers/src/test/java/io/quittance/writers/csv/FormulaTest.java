package io.quittance.writers.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormulaTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+86138",
                "-1",
                "@SUM(A1)",
                "\t=1",
                "\r=1",
                "\n=1",
                "＝1",
                "=cmd|' /C calc'!A0",
                "=HYPERLINK(\"http://x\",\"y\")"
            })
    void aTextThatCouldRunIsDefusedAndComesBack(String text) {
        assertThat(Formula.defuse(text)).isEqualTo("'" + text);
        assertThat(Formula.restore(Formula.defuse(text))).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a=b", "138****5678", "'quoted'", "'", "0.00", "彩铃"})
    void anyOtherTextIsLeftAlone(String text) {
        assertThat(Formula.defuse(text)).isEqualTo(text);
        assertThat(Formula.restore(text)).isEqualTo(text);
    }

    @Test
    void aTextThatLooksDefusedAlreadyIsToldApart() {
        assertThat(Formula.defuse("'=1")).isEqualTo("''=1");
        assertThat(Formula.restore("''=1")).isEqualTo("'=1");
    }

    @Test
    void noTwoTextsBecomeTheSameAndEachComesBack() {
        Random random = new Random(20261120);
        Set<String> texts = new HashSet<>();
        Set<String> cells = new HashSet<>();
        for (int i = 0; i < 20_000; i++) {
            String text = text(random);
            String cell = Formula.defuse(text);
            assertThat(Formula.restore(cell)).isEqualTo(text);
            texts.add(text);
            cells.add(cell);
        }
        assertThat(cells).hasSameSizeAs(texts);
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(6); i > 0; i--) {
            text.append("''=+-@\ta1".charAt(random.nextInt(9)));
        }
        return text.toString();
    }
}
