package io.quittance.domain.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SourceTest {

    @ParameterizedTest
    @ValueSource(strings = {"a.csv", "a;b.csv", "a:b.csv", "账单;1.zip!内:二;3.csv", ";", ":", "a:;b"})
    void anyNameOfAFileIsReadBackFromAList(String name) {
        List<Source> sources = List.of(new Source(name, 2), new Source("z.csv", 10), new Source(name, 2_147_483_647));
        String joined = sources.stream().map(Source::toString).collect(Collectors.joining(";"));
        assertThat(Source.all(joined)).isEqualTo(sources);
    }

    @Test
    void noneIsNone() {
        assertThat(Source.all("")).isEmpty();
    }
}
