package io.quittance.domain.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LineKeyTest {

    @Test
    void linesAreOrderedByAccountThenOperatorThenService() {
        List<LineKey> ordered = List.of(
                new LineKey("B", "1", "Y"),
                new LineKey("A", "2", "Y"),
                new LineKey("B", "2", "X"),
                new LineKey("B", "2", "Y"));
        assertThat(Stream.of(3, 1, 0, 2).map(ordered::get).sorted()).containsExactlyElementsOf(ordered);
    }
}
