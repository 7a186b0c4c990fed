package io.quittance.writers.table;

import static org.assertj.core.api.Assertions.assertThat;

import io.quittance.writers.night.Language;
import org.junit.jupiter.api.Test;

class TitlesTest {

    @Test
    void aRejectCodeStandsForAnyColumnAndAnyCell() {
        assertThat(new Titles(Language.ZH).reject("BAD_AMOUNT")).contains("某列");
        assertThat(new Titles(Language.EN).reject("BAD_AMOUNT")).contains("a column");
        assertThat(new Titles(Language.ZH).reject("WRONG_CELL_COUNT")).isEqualTo("列数 … 与表头不符（…）");
        assertThat(new Titles(Language.EN).reject("WRONG_CELL_COUNT")).isEqualTo("the row has … cells, the header …");
        assertThat(new Titles(Language.EN).reject("OF_OLDER_TIMES")).isEqualTo("OF_OLDER_TIMES");
    }
}
