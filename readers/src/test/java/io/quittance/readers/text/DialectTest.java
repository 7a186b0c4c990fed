package io.quittance.readers.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class DialectTest {
    private static final Dialect BARS = new Dialect('|', false, "", '\0');

    @Test
    void cellsAreQuotedWhereTheyHaveTo() {
        assertThat(Dialect.RFC4180.row(List.of("a", "b,c", "d\"e", "", "f\ng")))
                .isEqualTo("a,\"b,c\",\"d\"\"e\",,\"f\ng\"");
        assertThat(BARS.row(List.of("a,b", "\"", "c"))).isEqualTo("a,b|\"|c");
    }

    @Test
    void cellsAreCountedOutsideOfQuotes() {
        assertThat(Dialect.RFC4180.cells("a,\"b,\"\",c\",d")).isEqualTo(3);
        assertThat(BARS.cells("a|\"b|c\"")).isEqualTo(3);
        assertThat(BARS.cells("")).isEqualTo(1);
    }
}
