package io.quittance.app.desk;

import io.quittance.app.words.StoppedException;
import io.quittance.writers.csv.CsvTable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * An edited {@code quarantine.csv}: rows by the file and line they came from. A spreadsheet may have saved it as UTF-8 or
 * as GBK. Held files in it are passed over; they are corrected and delivered whole.
 *
 * @param files rows by line, by original file
 */
record RepairedRows(SortedMap<Original, SortedMap<Integer, Row>> files) {
    private static final List<String> NEEDED = List.of("file", "line", "kind", "sha256", "raw");

    /** A delivered file. */
    record Original(String path, String sha256) implements Comparable<Original> {
        @Override
        public int compareTo(Original other) {
            int byPath = path.compareTo(other.path);
            return byPath != 0 ? byPath : sha256.compareTo(other.sha256);
        }
    }

    /**
     * A row as it is to be.
     *
     * @param at its line in the repaired file
     */
    record Row(long at, String raw) {}

    static RepairedRows read(Path file) throws IOException {
        SortedMap<Original, SortedMap<Integer, Row>> files = new TreeMap<>();
        long at = 1;
        try (CsvTable table = CsvTable.open(file, charset(file))) {
            if (!table.header().containsAll(NEEDED)) {
                throw StoppedException.wrongUsage("wrong.no-quarantine", file.getFileName(), 1);
            }
            while (table.next()) {
                at = table.line();
                if (table.text("kind").equals("ROW")) {
                    Original original = new Original(table.text("file"), table.text("sha256"));
                    int line = Integer.parseInt(table.text("line").strip());
                    Row before = files.computeIfAbsent(original, one -> new TreeMap<>())
                            .put(line, new Row(at, plain(table.text("raw"))));
                    if (before != null) {
                        throw StoppedException.wrongUsage(
                                "replay.twice", file.getFileName(), at, original.path(), line);
                    }
                }
            }
        } catch (NumberFormatException e) {
            throw StoppedException.wrongUsage("wrong.no-quarantine", file.getFileName(), at);
        }
        return new RepairedRows(files);
    }

    /** Without what a spreadsheet does to the ends of lines. */
    static String plain(String raw) {
        return raw.replace("\r\n", "\n").replace('\r', '\n').replaceFirst("\n+$", "");
    }

    private static Charset charset(Path file) throws IOException {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(Files.readAllBytes(file)));
            return StandardCharsets.UTF_8;
        } catch (CharacterCodingException e) {
            return Charset.forName("GB18030");
        }
    }
}
