package io.quittance.app.end2end;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is found depends neither on the order nor on the number of deliveries. */
class DeliveryOrderTests {

    private static final long SEED = 42;
    private static final int ACCOUNTS = 1000;
    private static final String CONFLICTING = "99.00";

    @TempDir
    Path folder;

    private Path generated = Path.of("");

    @BeforeEach
    void anInboxWithoutConflicts() throws IOException {
        generated = Files.createDirectory(folder.resolve("generated"));
        GeneratedNight.write(generated, SEED, ACCOUNTS);
        Files.delete(generated.resolve("cut-short.csv"));
        Path charges = generated.resolve("charges.csv");
        Files.write(
                charges,
                Files.readAllLines(charges).stream()
                        .filter(row -> !row.contains(CONFLICTING))
                        .toList());
    }

    @Test
    void rowsAndFilesInAnyOrderAreJudgedAlike() throws IOException {
        List<List<String>> expected = Stream.of(findings("as-generated", generated))
                .map(DeliveryOrderTests::withoutSource)
                .toList();
        Random random = new Random(SEED);
        Path shuffled = Files.createDirectory(folder.resolve("shuffled"));
        for (Path file : files()) {
            List<String> rows = new ArrayList<>(Files.readAllLines(file));
            String header = rows.remove(0);
            Collections.shuffle(rows, random);
            int half = rows.size() / 2;
            write(shuffled.resolve("%08x.csv".formatted(random.nextInt())), header, rows.subList(0, half));
            write(shuffled.resolve("%08x.csv".formatted(random.nextInt())), header, rows.subList(half, rows.size()));
        }
        assertThat(Stream.of(findings("as-shuffled", shuffled)).map(DeliveryOrderTests::withoutSource))
                .containsExactlyElementsOf(expected);
    }

    @Test
    void everythingDeliveredTwiceChangesNothing() throws IOException {
        Outbox once = outbox("once", generated);
        for (Path file : files()) {
            String rows = Files.readString(file);
            Files.writeString(file.resolveSibling("z-same-" + file.getFileName()), rows);
            Files.writeString(file.resolveSibling("z-other-" + file.getFileName()), rows.replace("\n", "\r\n"));
        }
        Outbox twice = outbox("twice", generated);
        assertThat(actedUpon(twice).files().keySet()).contains("findings.csv", "refunds/wechat-refunds.csv");
        actedUpon(twice).isSameAs(actedUpon(once));
    }

    /** The files by which money moves; the others say what was delivered. */
    private static Outbox actedUpon(Outbox outbox) {
        return outbox.without("proof.csv", "quarantine.csv", "report.html", "report.xlsx");
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(generated)) {
            return files.sorted().collect(Collectors.toList());
        }
    }

    private static void write(Path file, String header, List<String> rows) throws IOException {
        Files.writeString(file, header + "\n" + String.join("\n", rows) + "\n");
    }

    private CSVRecord[] findings(String name, Path inbox) throws IOException {
        return outbox(name, inbox).findings().toArray(CSVRecord[]::new);
    }

    private Outbox outbox(String name, Path inbox) throws IOException {
        Path place = Files.createDirectory(folder.resolve(name));
        try (Installation installation = Installation.in(place)) {
            installation.night(GeneratedNight.DATE, "--inbox", inbox.toString()).endsWith(3);
            return installation.outbox(GeneratedNight.DATE);
        }
    }

    private static List<String> withoutSource(CSVRecord finding) {
        List<String> values = new ArrayList<>(finding.toList());
        values.remove(values.size() - 1);
        return values;
    }
}
