package io.quittance.writers.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quittance.domain.money.Fen;
import io.quittance.writers.SampleNight;
import io.quittance.writers.csv.CsvFile;
import io.quittance.writers.csv.CsvShape;
import io.quittance.writers.layout.NightWriter;
import io.quittance.writers.night.Language;
import io.quittance.writers.night.Night;
import io.quittance.writers.night.NightReport;
import io.quittance.writers.night.NightTally;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutboxTest {
    private static final String NAME = "2026-11-20";
    private static final Night NIGHT = SampleNight.night(Language.ZH);

    @TempDir
    Path dir;

    @Test
    void aNightIsSeenWholeOrNotAtAll() throws IOException {
        try (Outbox outbox = Outbox.stage(dir, NAME)) {
            NightReport report = SampleNight.feed(NightWriter.open(NIGHT, outbox));
            assertThat(dir.resolve(NAME)).doesNotExist();
            assertThat(publish(outbox, report, "2026-11-21T10:31:07+08:00")).isEqualTo(Publication.PUBLISHED);
        }
        assertThat(dir.resolve(NAME).resolve("findings.csv")).exists();
        assertThat(dir.resolve(NAME).resolve("refunds/wechat-refunds.csv")).exists();
        assertThat(names()).containsExactly(NAME);
    }

    @Test
    void theSameNightTwiceLeavesTheSameBytes() throws IOException {
        night("2026-11-21T10:31:07+08:00");
        Map<String, String> first = content();
        assertThat(night("2026-11-22T00:00:00+08:00")).isEqualTo(Publication.ALREADY_THERE);
        assertThat(content()).isEqualTo(first);
        assertThat(names()).containsExactly(NAME);
    }

    @Test
    void aNightThatIsThereWithOtherContentIsRefusedAndLeftAlone() throws IOException {
        night("2026-11-21T10:31:07+08:00");
        Path proof = dir.resolve(NAME).resolve("proof.csv");
        Files.writeString(proof, "edited", StandardOpenOption.APPEND);
        assertThatThrownBy(() -> night("2026-11-21T10:31:07+08:00"))
                .isInstanceOfSatisfying(OutboxException.class, e -> {
                    assertThat(e.problem()).isEqualTo(OutboxException.Problem.ALREADY_DIFFERENT);
                    assertThat(e.say(Language.ZH)).contains("proof.csv").contains("未覆盖");
                });
        assertThat(proof).content().endsWith("edited");
        assertThat(names()).containsExactly(NAME);
    }

    @Test
    void aFileTooManyInThePublishedNightIsOtherContent() throws IOException {
        night("2026-11-21T10:31:07+08:00");
        Files.writeString(dir.resolve(NAME).resolve("note.txt"), "x");
        assertThatThrownBy(() -> night("2026-11-21T10:31:07+08:00")).hasMessageContaining("note.txt");
    }

    @Test
    void whatAKilledRunLeftIsRemoved() throws IOException {
        Path left = Files.createDirectories(dir.resolve("." + NAME + ".staging-1/refunds"));
        Files.writeString(left.resolve("half.csv"), "half");
        assertThat(night("2026-11-21T10:31:07+08:00")).isEqualTo(Publication.PUBLISHED);
        assertThat(dir.resolve(NAME).resolve("refunds/half.csv")).doesNotExist();
        assertThat(names()).containsExactly(NAME);
    }

    /** It lost its lock and does not know; what it had written was taken for that of a killed run. */
    @Test
    void aRunThatWasTakenForDeadPublishesNothingOfAnother() throws IOException {
        try (Outbox first = Outbox.stage(dir, NAME)) {
            CsvFile csv = table(first);
            csv.text("x").yuan(Fen.of(500)).end();
            csv.close();
            try (Outbox second = Outbox.stage(dir, NAME)) {
                assertThat(first.staged()).doesNotExist();
                first.seal(files -> "{}");
                assertThatThrownBy(first::readBack).hasMessageContaining("files");
                assertThat(second.staged()).isEmptyDirectory();
            }
        }
        assertThat(names()).isEmpty();
    }

    @Test
    void anOutboxThatIsClosedUnpublishedLeavesNothing() throws IOException {
        try (Outbox outbox = Outbox.stage(dir, NAME)) {
            table(outbox).text("half a row");
        }
        try (Stream<Path> left = Files.list(dir)) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void aChangedByteIsFoundByReadingBack() throws IOException {
        refusedWhen(file -> Files.writeString(file, Files.readString(file).replace("5.00", "6.00")), "SHA-256");
    }

    @Test
    void aLostRowIsFoundByReadingBack() throws IOException {
        refusedWhen(file -> Files.writeString(file, "\ufeffa,b\r\n"), "bytes");
    }

    @Test
    void aLostFileIsFoundByReadingBack() throws IOException {
        refusedWhen(Files::delete, "files");
    }

    @Test
    void aTotalThatDoesNotFollowFromTheRowsIsFoundByReadingBack() throws IOException {
        try (Outbox outbox = Outbox.stage(dir, NAME)) {
            CsvFile csv = table(outbox);
            csv.text("x").yuan(Fen.of(500)).end();
            csv.close();
            WrittenFile file = outbox.files().get(0);
            WrittenFile wrong =
                    new WrittenFile(file.path(), file.sha256(), file.bytes(), file.shape(), file.rows(), Fen.of(501));
            assertThatThrownBy(() -> ReadBack.compare(outbox.staged(), List.of(wrong)))
                    .hasMessageContaining("total written 5.01, read 5.00");
        }
    }

    @Test
    void nothingIsPublishedThatWasNotReadBack() throws IOException {
        try (Outbox outbox = Outbox.stage(dir, NAME)) {
            assertThatThrownBy(outbox::publish).isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void totalsAreKnownWhileAFileIsStillOpen() throws IOException {
        try (Outbox outbox = Outbox.stage(dir, NAME)) {
            table(outbox).text("x").yuan(Fen.of(500)).end();
            assertThat(outbox.totals()).containsEntry("t.csv", new FileTotal(1, Fen.of(500)));
        }
    }

    @Test
    void aPlaceThatCannotBeWrittenIsSaidInASentence() throws IOException {
        Path file = Files.writeString(dir.resolve("file"), "");
        assertThatThrownBy(() -> Outbox.stage(file, NAME)).isInstanceOfSatisfying(OutboxException.class, e -> {
            assertThat(e.getMessage()).contains(file.toString()).endsWith(".");
            assertThat(e.say(Language.ZH)).contains(file.toString());
        });
    }

    @Test
    void aFullDiskIsSaidInASentence() {
        OutboxException e = OutboxException.writing(dir, new IOException("No space left on device"));
        assertThat(e.problem()).isEqualTo(OutboxException.Problem.DISK_FULL);
        assertThat(e.say(Language.ZH)).isEqualTo("磁盘已满，无法写入 " + dir + "。请清理空间后重新运行。");
    }

    @Test
    void aPathOutOfTheOutboxIsADefect() throws IOException {
        try (Outbox outbox = Outbox.stage(dir, NAME)) {
            assertThatThrownBy(() -> outbox.bytes("../x")).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> outbox.bytes("/x")).isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> Outbox.stage(dir, "../x")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theQuarantineMayBeReadByItsOwnerOnly() throws IOException {
        night("2026-11-21T10:31:07+08:00");
        assertThat(Files.getPosixFilePermissions(dir.resolve(NAME).resolve("quarantine.csv")))
                .containsExactlyInAnyOrder(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
    }

    @Test
    void theManifestSaysWhatWentOutAndWhatCameIn() throws IOException {
        night("2026-11-21T10:31:07+08:00");
        String manifest = Files.readString(dir.resolve(NAME).resolve("manifest.json"));
        if (Boolean.getBoolean("golden.write")) {
            Files.writeString(Path.of("src/test/resources/manifest.json"), manifest);
        }
        assertThat(manifest).isEqualTo(Files.readString(Path.of("src/test/resources/manifest.json")));
    }

    private interface Damage {
        void on(Path file) throws IOException;
    }

    private void refusedWhen(Damage damage, String what) throws IOException {
        try (Outbox outbox = Outbox.stage(dir, NAME)) {
            CsvFile csv = table(outbox);
            csv.text("x").yuan(Fen.of(500)).end();
            csv.close();
            NightReport report = new NightReport(NIGHT, SampleNight.facts(), new NightTally(NIGHT));
            outbox.seal(new Manifest(report, "0.1.0", OffsetDateTime.parse("2026-11-21T10:31:07+08:00")));
            damage.on(outbox.staged().resolve("t.csv"));
            assertThatThrownBy(outbox::readBack).isInstanceOfSatisfying(OutboxException.class, e -> {
                assertThat(e.problem()).isEqualTo(OutboxException.Problem.READ_BACK_DIFFERS);
                assertThat(e).hasMessageContaining(what);
            });
            assertThatThrownBy(outbox::publish).isInstanceOf(IllegalStateException.class);
        }
    }

    private static CsvFile table(Outbox outbox) throws IOException {
        return outbox.csv("t.csv", CsvShape.forPeople("a", "b").summing("b"));
    }

    private Publication night(String producedAt) throws IOException {
        try (Outbox outbox = Outbox.stage(dir, NAME)) {
            return publish(outbox, SampleNight.feed(NightWriter.open(NIGHT, outbox)), producedAt);
        }
    }

    private static Publication publish(Outbox outbox, NightReport report, String producedAt) throws IOException {
        outbox.seal(new Manifest(report, "0.1.0", OffsetDateTime.parse(producedAt)));
        outbox.readBack();
        return outbox.publish();
    }

    private List<String> names() throws IOException {
        try (Stream<Path> paths = Files.list(dir)) {
            return paths.map(path -> path.getFileName().toString()).toList();
        }
    }

    private Map<String, String> content() throws IOException {
        Map<String, String> content = new TreeMap<>();
        for (Map.Entry<String, Path> file : Folders.files(dir.resolve(NAME)).entrySet()) {
            content.put(file.getKey(), new String(Files.readAllBytes(file.getValue()), StandardCharsets.ISO_8859_1));
        }
        return content;
    }
}
