package io.quittance.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.quittance.bench.run.Comparison;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class BenchTests {

    private static final Path HOUSE = Path.of("..").toAbsolutePath().normalize();

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @TempDir
    private Path folder = Path.of("");

    @Test
    void aSmallRunMeasuresEveryoneAndAllFindTheSame() throws Exception {
        assumeTrue(Files.exists(HOUSE.resolve("app/target/quittance.jar")), "the product is packaged");
        System.setProperty("quittance.house", HOUSE.toString());
        Path json = folder.resolve("figures.json");
        assertThat(bench("run", "--charges=2000", "--json=" + json, "--work=" + folder.resolve("work")))
                .as(said())
                .isZero();
        JsonNode figures = JsonMapper.shared().readTree(Files.readString(json));
        for (String ratio : List.of("expert_sql", "duckdb", "stock")) {
            assertThat(figures.at("/ratios/" + ratio).asDouble()).as(ratio).isPositive();
        }
        assertThat(figures.at("/countsAgree").asBoolean()).as(said()).isTrue();
        assertThat(figures.at("/contenders/quittance/counts/after-cancellation").asInt())
                .isPositive();
        assertThat(figures.at("/contenders/quittance/stepSeconds").propertyNames())
                .contains("archive", "ingest", "match", "judge", "publish", "index");
        Set<String> durable = Set.of("quittance", "expert-sql", "stock", "copy");
        for (String name : Comparison.CONTENDERS) {
            JsonNode contender = figures.at("/contenders/" + name);
            assertThat(contender.at("/seconds").asDouble()).as(name).isPositive();
            assertThat(contender.at("/peakHeapBytes").asLong()).as(name).isPositive();
            assertThat(contender.at("/peakRssBytes").asLong()).as(name).isPositive();
            assertThat(contender.at("/databaseBytes").asLong() > 0).as(name).isEqualTo(durable.contains(name));
        }
        assertThat(figures.at("/contenders/copy/rows").asLong())
                .as("every row is copied")
                .isEqualTo(4_200);
        assertThat(figures.at("/floor/coreSeconds").asDouble())
                .isEqualTo(figures.at("/contenders/read/coreSeconds").asDouble()
                        + figures.at("/contenders/copy/coreSeconds").asDouble())
                .isPositive();
        assertThat(figures.at("/machine/postgres").asString()).startsWith("18");
        assertThat(said()).contains("| quittance |", "| stock |", "| copy |", "Floor: ");
    }

    @Test
    void withoutTheNightThereAreNoRowsToCopy() throws Exception {
        System.setProperty("quittance.house", HOUSE.toString());
        Path json = folder.resolve("figures.json");
        String skipped = "--skip=quittance,expert-sql,duckdb,stock,bytes";
        assertThat(bench("run", "--charges=100", skipped, "--json=" + json, "--work=" + folder.resolve("work")))
                .as(said())
                .isZero();
        assertThat(said()).contains("copy is left out");
        assertThat(JsonMapper.shared()
                        .readTree(Files.readString(json))
                        .at("/contenders")
                        .propertyNames())
                .containsExactly("read");
    }

    @Test
    void nightsRunOneAfterTheOtherOnOneLedger() throws Exception {
        assumeTrue(Files.exists(HOUSE.resolve("app/target/quittance.jar")), "the product is packaged");
        System.setProperty("quittance.house", HOUSE.toString());
        Path json = folder.resolve("nights.json");
        assertThat(bench("nights", "--nights=3", "--charges=200", "--json=" + json, "--work=" + folder.resolve("work")))
                .as(said())
                .isZero();
        JsonNode nights = JsonMapper.shared().readTree(Files.readString(json)).at("/nights");
        assertThat(nights.valueStream().map(night -> night.at("/date").asString()))
                .containsExactly("2026-01-05", "2026-01-06", "2026-01-07");
        for (JsonNode night : nights) {
            assertThat(night.at("/seconds").asDouble()).isPositive();
            assertThat(night.at("/rows").asLong()).isGreaterThan(400);
            assertThat(night.at("/databaseBytes").asLong()).isPositive();
            assertThat(night.at("/stepSeconds").propertyNames()).contains("archive", "match", "index");
            assertThat(night.at("/stepSeconds/archive").asDouble())
                    .as("the clock begins with this night's files")
                    .isBetween(0.0, night.at("/startSeconds").asDouble());
        }
        assertThat(said()).contains("| 3 | 2026-01-07 |", "| ratio of the two | | – |");
    }

    @Test
    void whoIsNotThereCannotBeSkipped() {
        assertThat(bench("run", "--charges=2000", "--skip=oracle")).isEqualTo(2);
        assertThat(said()).startsWith("there is no oracle to skip").hasLineCount(1);
    }

    @Test
    void withoutACommandTheyAreListed() {
        assertThat(bench()).isZero();
        assertThat(said()).contains("generate", "run", "nights", "restart");
    }

    private int bench(String... args) {
        return QuittanceBench.run(new PrintStream(said, true, StandardCharsets.UTF_8), args);
    }

    private String said() {
        return said.toString(StandardCharsets.UTF_8);
    }
}
