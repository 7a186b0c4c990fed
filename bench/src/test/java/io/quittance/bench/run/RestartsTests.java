package io.quittance.bench.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.quittance.bench.contender.Clocks;
import io.quittance.bench.data.Volume;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class RestartsTests {

    private static final Path HOUSE = Path.of("..").toAbsolutePath().normalize();

    @TempDir
    private Path folder = Path.of("");

    @Test
    void aNightThatWasKilledFindsWhatItWouldHaveFound() throws Exception {
        assumeTrue(Files.exists(HOUSE.resolve("app/target/quittance.jar")), "the product is packaged");
        List<String> heard = new ArrayList<>();
        RestartReport report = new Restarts(new Volume(2_000, 1), HOUSE, folder.toRealPath())
                .run(undisturbed -> List.of(Kill.after("match")), soFar -> heard.add(soFar.newest()));
        assertThat(heard).hasSize(2);
        assertThat(report.agrees()).as(report.text()).isTrue();
        Path json = folder.resolve("restart.json");
        report.writeJson(json);
        JsonNode killed = JsonMapper.shared().readTree(Files.readString(json)).at("/killed");
        assertThat(killed).hasSize(1);
        assertThat(killed.at("/0/killed").asString()).isEqualTo("after match");
        assertThat(killed.at("/0/secondRun/counts/after-cancellation").asInt()).isPositive();
        assertThat(killed.at("/0/secondRun/stepSeconds").propertyNames())
                .contains("judge", "publish")
                .doesNotContain("ingest");
    }

    @Test
    void aNightDiesAtItsShareOfTheUndisturbedOneOrWhenItsStepIsOver() {
        assertThat(Kill.all(60))
                .extracting(Kill::name)
                .startsWith("at 10 %")
                .endsWith("after prove")
                .hasSize(11);
        Child.Death half = Kill.at(0.5, 60).death();
        assertThat(half.due(29.9, List.of())).isFalse();
        assertThat(half.due(30, List.of())).isTrue();
        Child.Death matched = Kill.after("match").death();
        assertThat(matched.due(29.9, said("Match …"))).isFalse();
        assertThat(matched.due(29.9, said("Match: 1.139 s"))).isTrue();
    }

    private static List<Child.Said> said(String line) {
        return List.of(new Child.Said(line, new Clocks(0, 0)));
    }
}
