package io.quittance.readers.repair;

import io.quittance.readers.container.Member;
import io.quittance.readers.format.Recognised;
import io.quittance.readers.text.Dialect;
import io.quittance.readers.text.TextEncoding;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.regex.Pattern;

/**
 * A file of nothing but repaired rows, each on the line where the damaged one stood: the original's lines up to its
 * header, blank lines, and the rows. So it is recognised as the original was, and a row's line says where it came from.
 * The same rows give the same bytes. Totals of the original are not in it; it is to be read as a part.
 */
public final class RepairedFile {
    private static final Pattern LINE_END = Pattern.compile("\\r\\n|[\\r\\n]");
    private static final char MARK = '\ufeff';

    private final Member original;
    private final Recognised recognised;
    private final Dialect dialect;

    /** Of a file that was delivered. */
    public RepairedFile(Member original, Recognised recognised) {
        this.original = original;
        this.recognised = recognised;
        this.dialect = recognised.format().dialect();
    }

    /**
     * The file's bytes, UTF-8 with a byte order mark.
     *
     * @param rows repaired rows by the line on which they began
     * @param damaged the same rows as they were delivered, and others
     * @throws IllegalArgumentException if a row does not lie behind the header, begins before the one above it has
     *     ended, or takes more lines than it did; the message is its line
     */
    public byte[] of(SortedMap<Integer, String> rows, Map<Integer, String> damaged) throws IOException {
        List<String> head = original.isSpreadsheet() ? sheetHead() : textHead();
        StringBuilder text = new StringBuilder().append(MARK);
        head.forEach(line -> text.append(line).append('\n'));
        int next = head.size() + 1;
        for (Map.Entry<Integer, String> row : rows.entrySet()) {
            String lines = original.isSpreadsheet() ? padded(onOneLine(row.getValue())) : row.getValue();
            if (row.getKey() < next || lineEnds(lines) > lineEnds(damaged.getOrDefault(row.getKey(), ""))) {
                throw new IllegalArgumentException(String.valueOf(row.getKey()));
            }
            text.append("\n".repeat(row.getKey() - next));
            text.append(lines).append('\n');
            next = row.getKey() + 1 + lineEnds(lines);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static int lineEnds(String row) {
        return (int) LINE_END.matcher(row).results().count();
    }

    private List<String> textHead() throws IOException {
        TextEncoding encoding = recognised.encoding() == null ? TextEncoding.of(original) : recognised.encoding();
        List<String> lines = new ArrayList<>();
        try (InputStream bytes = original.open()) {
            bytes.skipNBytes(encoding.markLength());
            BufferedReader text = new BufferedReader(new InputStreamReader(bytes, encoding.charset()));
            while (lines.size() < recognised.headerLine()) {
                String line = text.readLine();
                if (line == null) {
                    throw new IOException(original.name() + " ends before its header");
                }
                lines.add(line);
            }
        }
        return lines;
    }

    /** A sheet's own header as a line of text, at its line; what stands above it told nothing. */
    private List<String> sheetHead() {
        List<String> lines = new ArrayList<>();
        for (int i = 1; i < recognised.headerLine(); i++) {
            lines.add("");
        }
        lines.add(dialect.row(recognised.header()));
        return lines;
    }

    /** A sheet's row is one line, whatever line ends its cells have. */
    private static String onOneLine(String row) {
        return row.replaceAll("\\R", " ");
    }

    /** A sheet leaves out empty cells at the right. */
    private String padded(String row) {
        int missing = recognised.header().size() - dialect.cells(row);
        return row + String.valueOf(dialect.delimiter()).repeat(Math.max(0, missing));
    }
}
