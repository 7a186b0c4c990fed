package io.quittance.app.end2end;

import static org.assertj.core.api.Assertions.assertThat;

import io.quittance.app.settings.Trees;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/**
 * What a night wrote, file by file. The manifest, which alone says when it was written, is left out.
 *
 * @param files content by path
 */
record Outbox(SortedMap<String, byte[]> files) {

    private static final String PACKED = ".*\\.(zip|pdf|xlsx)";

    static Outbox none() {
        return new Outbox(new TreeMap<>());
    }

    static Outbox of(Path folder) {
        SortedMap<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                if (!file.endsWith("manifest.json")) {
                    files.put(folder.relativize(file).toString(), Files.readAllBytes(file));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Outbox(files);
    }

    /** Less some files. */
    Outbox without(String... names) {
        SortedMap<String, byte[]> rest = new TreeMap<>(files);
        rest.keySet().removeAll(Set.of(names));
        return new Outbox(rest);
    }

    /** Every byte of every file is the same; what differs is named by file and line. */
    void isSameAs(Outbox expected) {
        assertThat(files.keySet()).containsExactlyElementsOf(expected.files.keySet());
        expected.files.forEach((name, content) -> {
            if (!name.matches(PACKED)) {
                assertThat(text(name)).as(name).isEqualTo(expected.text(name));
            }
            assertThat(files.get(name)).as(name).isEqualTo(content);
        });
    }

    /** Replaces a folder by this. */
    void writeTo(Path folder) throws IOException {
        Trees.delete(folder);
        for (var file : files.entrySet()) {
            Path target = folder.resolve(file.getKey());
            Files.createDirectories(target.getParent());
            Files.write(target, file.getValue());
        }
    }

    String text(String name) {
        byte[] content = files.get(name);
        assertThat(content).as(name).isNotNull();
        return new String(content, StandardCharsets.UTF_8);
    }

    /** The rows of a table, by column name. */
    List<CSVRecord> rows(String name) {
        String text = text(name).replaceFirst("^\uFEFF", "");
        try {
            return CSVFormat.RFC4180
                    .builder()
                    .setHeader()
                    .setSkipHeaderRecord(true)
                    .get()
                    .parse(new StringReader(text))
                    .getRecords();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<CSVRecord> findings() {
        return rows("findings.csv");
    }

    List<CSVRecord> quarantine() {
        return rows("quarantine.csv");
    }
}
