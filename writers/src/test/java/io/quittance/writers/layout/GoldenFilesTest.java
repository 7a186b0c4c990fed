package io.quittance.writers.layout;

import static org.assertj.core.api.Assertions.assertThat;

import io.quittance.writers.SampleNight;
import io.quittance.writers.night.Language;
import io.quittance.writers.night.Night;
import io.quittance.writers.outbox.Outbox;
import io.quittance.writers.outbox.WrittenFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every layout against its golden folder; {@code -Dgolden.write=true} writes the folders anew, to be looked at. */
class GoldenFilesTest {
    private static final Path GOLDEN = Path.of("src/test/resources/golden");

    @TempDir
    Path dir;

    static Stream<String> layouts() {
        return NightWriter.layouts().stream().map(OutboxLayout::name);
    }

    @ParameterizedTest(name = "{0} writes its golden files")
    @MethodSource("layouts")
    void everyLayoutWritesItsGoldenFiles(String name) throws IOException {
        Path golden = GOLDEN.resolve(name);
        Path written = write(name);
        if (Boolean.getBoolean("golden.write")) {
            copy(written, golden);
        }
        assertThat(golden).as("a layout needs a golden folder").isNotEmptyDirectory();
        assertThat(names(written)).isEqualTo(names(golden));
        for (String file : names(written)) {
            assertThat(written.resolve(file)).hasSameBinaryContentAs(golden.resolve(file));
        }
    }

    @Test
    void noGoldenFolderIsWithoutItsLayout() throws IOException {
        try (Stream<Path> folders = Files.list(GOLDEN)) {
            List<String> names = folders.map(folder -> folder.getFileName().toString())
                    .sorted()
                    .toList();
            assertThat(names).isEqualTo(layouts().toList());
        }
    }

    private Path write(String name) throws IOException {
        Night night = SampleNight.night(Language.ZH);
        List<OutboxLayout> one = NightWriter.layouts().stream()
                .filter(layout -> layout.name().equals(name))
                .toList();
        Outbox outbox = Outbox.stage(dir, "2026-11-20");
        SampleNight.feed(NightWriter.open(night, outbox, one));
        assertThat(outbox.files()).extracting(WrittenFile::path).isNotEmpty();
        return outbox.staged();
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            return paths.filter(Files::isRegularFile)
                    .map(path -> folder.relativize(path).toString())
                    .sorted()
                    .toList();
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        for (String file : names(from)) {
            Path target = to.resolve(file);
            Files.createDirectories(target.getParent());
            Files.deleteIfExists(target);
            Files.copy(from.resolve(file), target);
        }
    }
}
