package io.quittance.readers.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.quittance.readers.Delivered;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CellScannerTest {
    private static final String[] PIECES = {"a", "中", "12.50", " ", "\"\"", ",", "\n", "\r\n", "\r", "x", "😀", "-"};

    @TempDir
    Path folder;

    private CellScanner scanner(String text, Dialect dialect, int maxRow, int buffer) throws IOException {
        Path file = Delivered.file(folder, "text.csv", text);
        TextEncoding utf8 = new TextEncoding(StandardCharsets.UTF_8, 0);
        return new CellScanner(new CharBlocks(Delivered.members(file).get(0), utf8), dialect, maxRow, buffer);
    }

    private List<List<String>> cells(String text, int buffer) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        try (CellScanner scanner = scanner(text, Dialect.RFC4180, 1000, buffer)) {
            while (scanner.next()) {
                assertThat(scanner.shape()).isEqualTo(RowSource.Shape.CELLS);
                rows.add(row(scanner.cells()));
            }
        }
        return rows;
    }

    private static List<String> row(Cells cells) {
        List<String> row = new ArrayList<>();
        for (int i = 0; i < cells.count(); i++) {
            row.add(new String(cells.chars(), cells.starts[i], cells.rawLength(i)));
        }
        return row;
    }

    private static List<List<String>> oracle(String text) throws IOException {
        CSVFormat format = CSVFormat.RFC4180.builder().setIgnoreEmptyLines(true).get();
        try (CSVParser parser = CSVParser.parse(new StringReader(text), format)) {
            return parser.getRecords().stream().map(CSVRecord::toList).toList();
        }
    }

    /** Small buffers make every row meet the end of a block somewhere. */
    @ParameterizedTest
    @ValueSource(ints = {8, 16, 61, 4096})
    void itSplitsWhatTheHouseParserSplits(int buffer) throws IOException {
        Random random = new Random(20261122);
        for (int file = 0; file < 400; file++) {
            String text = randomText(random);
            assertThat(cells(text, buffer)).as(text).isEqualTo(oracle(text));
        }
    }

    private static String randomText(Random random) {
        StringBuilder text = new StringBuilder("first,row\n");
        int cells = random.nextInt(40);
        for (int i = 0; i < cells; i++) {
            boolean quoted = random.nextBoolean();
            text.append(quoted ? "\"" : "");
            int pieces = random.nextInt(5);
            for (int p = 0; p < pieces; p++) {
                text.append(PIECES[quoted ? random.nextInt(PIECES.length) : random.nextInt(4)].replace(
                        "\"", quoted ? "\"" : ""));
            }
            text.append(quoted ? "\"" : "");
            text.append(
                    switch (random.nextInt(8)) {
                        case 0 -> "\n";
                        case 1 -> "\r\n";
                        case 2 -> "\n\n";
                        default -> ",";
                    });
        }
        return text.append("last").toString();
    }

    @Test
    void aQuoteThatIsNeverClosedSpoilsItsLineOnly() throws IOException {
        try (CellScanner scanner = scanner("a,\"b\nc,d\n", Dialect.RFC4180, 1000, 16)) {
            assertThat(scanner.next()).isTrue();
            assertThat(scanner.shape()).isEqualTo(RowSource.Shape.BROKEN_QUOTES);
            assertThat(scanner.raw()).isEqualTo("a,\"b");
            assertThat(scanner.next()).isTrue();
            assertThat(row(scanner.cells())).containsExactly("c", "d");
            assertThat(scanner.line()).isEqualTo(2);
            assertThat(scanner.next()).isFalse();
        }
    }

    @Test
    void aLineWithoutEndIsPassedOverAndNotHeldInMemory() throws IOException {
        String text = "a,b\n" + "x".repeat(100_000) + "\nc,d";
        try (CellScanner scanner = scanner(text, Dialect.RFC4180, 1000, 64)) {
            scanner.next();
            assertThat(scanner.next()).isTrue();
            assertThat(scanner.shape()).isEqualTo(RowSource.Shape.TOO_LONG);
            assertThat(scanner.raw()).hasSize(4096);
            assertThat(scanner.next()).isTrue();
            assertThat(row(scanner.cells())).containsExactly("c", "d");
            assertThat(scanner.line()).isEqualTo(3);
        }
    }

    @Test
    void linesAreCountedThroughQuotedLineEndsAndBlankLines() throws IOException {
        List<Integer> lines = new ArrayList<>();
        try (CellScanner scanner = scanner("a\r\n\r\n\"x\r\ny\rz\"\rb\n\nc", Dialect.RFC4180, 1000, 8)) {
            while (scanner.next()) {
                lines.add(scanner.line());
            }
        }
        assertThat(lines).containsExactly(1, 3, 6, 8);
    }

    @ParameterizedTest
    @ValueSource(ints = {8, 9, 10, 11, 4096})
    void linesArePassedOverWhateverEndsThem(int buffer) throws IOException {
        String text = "one\r\n\"two\nthree, not closed\r\r\nfive中\rsix";
        List<String> lines = List.of(text.split("\\r\\n|\\r|\\n", -1));
        for (int passed : new int[] {0, 1, 2, 4, 5}) {
            try (CellScanner scanner = scanner(text, new Dialect(',', false, "", (char) 0), 1000, buffer)) {
                scanner.skipLines(passed);
                assertThat(scanner.next()).isTrue();
                assertThat(scanner.raw()).isEqualTo(lines.get(passed));
                assertThat(scanner.line()).isEqualTo(passed + 1);
            }
        }
        try (CellScanner scanner = scanner(text, Dialect.RFC4180, 1000, buffer)) {
            scanner.skipLines(100);
            assertThat(scanner.next()).isFalse();
        }
    }

    @Test
    void commentsAreLinesOfTheirOwn() throws IOException {
        Dialect hash = new Dialect(',', true, "#", (char) 0);
        try (CellScanner scanner = scanner("#\"open,\na,`b\n#end", hash, 1000, 8)) {
            scanner.next();
            assertThat(scanner.shape()).isEqualTo(RowSource.Shape.COMMENT);
            assertThat(scanner.raw()).isEqualTo("#\"open,");
            scanner.next();
            assertThat(scanner.shape()).isEqualTo(RowSource.Shape.CELLS);
            scanner.next();
            assertThat(scanner.raw()).isEqualTo("#end");
            assertThat(scanner.next()).isFalse();
        }
    }

    @Test
    void whatStandsAroundAValueIsNoPartOfIt() throws IOException {
        Dialect backtick = new Dialect(',', false, "", '`');
        try (CellScanner scanner = scanner("`a \t,``,\u3000b`\u00a0, ", backtick, 1000, 64)) {
            scanner.next();
            Cells cells = scanner.cells();
            assertThat(List.of(cells.value(0), cells.value(1), cells.value(2), cells.value(3)))
                    .containsExactly("a", "", "b`", "");
        }
    }
}
