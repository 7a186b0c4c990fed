package io.quittance.readers.fuzz;

import io.quittance.readers.format.Format;
import io.quittance.readers.format.HeaderName;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** Reads a text slowly and plainly with a library of others, to say what rows of data it has. */
final class NaiveReader {
    private static final Pattern LINE = Pattern.compile("([^\r\n]*)(\r\n|\n|\r|$)");
    private static final String BLANK = "\\x00-\\x20\\u00a0\\u3000";
    private static final int HEADER_WITHIN = 80;
    private static final int LONGEST = 1 << 20;

    /**
     * A row of data.
     *
     * @param line on which it begins
     * @param cells by plain name of column; absent where the row cannot be split
     */
    record Row(int line, @Nullable Map<String, String> cells) {
        String cell(String column) {
            return cells == null ? "" : cells.getOrDefault(column, "");
        }
    }

    private final Format format;
    private final List<String> lines = new ArrayList<>();
    private final List<String> ends = new ArrayList<>();
    private final List<Row> rows = new ArrayList<>();
    private Map<String, Integer> columns = Map.of();
    private int at;

    private NaiveReader(Format format) {
        this.format = format;
    }

    /** The rows of data, whatever is in them. */
    static List<Row> rows(Format format, byte[] bytes) {
        return new NaiveReader(format).read(decoded(bytes));
    }

    static String decoded(byte[] bytes) {
        String text = null;
        if (startsWith(bytes, 0xFF, 0xFE)) {
            text = strict(bytes, StandardCharsets.UTF_16LE);
        } else if (startsWith(bytes, 0xFE, 0xFF)) {
            text = strict(bytes, StandardCharsets.UTF_16BE);
        } else {
            text = strict(bytes, StandardCharsets.UTF_8);
            text = text == null ? strict(bytes, ByteDamage.GB18030) : text;
        }
        if (text == null) {
            throw new IllegalStateException("a text that cannot be decoded was accepted");
        }
        return text.startsWith("\ufeff") ? text.substring(1) : text;
    }

    private static boolean startsWith(byte[] bytes, int first, int second) {
        return bytes.length > 1 && (bytes[0] & 0xff) == first && (bytes[1] & 0xff) == second;
    }

    private static @Nullable String strict(byte[] bytes, Charset charset) {
        try {
            return charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException no) {
            return null;
        }
    }

    private List<Row> read(String text) {
        Matcher matcher = LINE.matcher(text);
        while (matcher.find() && matcher.start() < text.length()) {
            lines.add(matcher.group(1));
            ends.add(matcher.group(2));
        }
        while (at < Math.min(lines.size(), HEADER_WITHIN) && !isHeader(format, split(format, lines.get(at)))) {
            at++;
        }
        if (at >= Math.min(lines.size(), HEADER_WITHIN)) {
            return rows;
        }
        columns = columns(format, lines.get(at++));
        while (at < lines.size()) {
            row();
        }
        return rows;
    }

    private void row() {
        int line = at;
        if (lines.get(line).isEmpty() || isComment(lines.get(line))) {
            at++;
            return;
        }
        String[] cells = next();
        String raw = String.join("\n", lines.subList(line, at));
        if (cells == null && isFooter(lines.get(line))) {
            return;
        }
        if (cells == null) {
            rows.add(new Row(line + 1, null));
        } else if (isTrailerHeader(cells)) {
            skipTotals();
        } else if (!isTrailerRow(cells) && !isBlank(cells) && !isFooter(raw)) {
            rows.add(new Row(line + 1, named(cells)));
        }
    }

    /** The next row's cells, over as many lines as its quotes say; null if they are not balanced. */
    private String @Nullable [] next() {
        StringBuilder text = new StringBuilder();
        int end = at;
        while (end < lines.size() && text.length() <= LONGEST) {
            text.append(lines.get(end));
            String[] cells = parsed(format, text.toString());
            if (cells != null && text.length() <= LONGEST) {
                at = end + 1;
                return cells;
            }
            text.append(ends.get(end++));
            if (!format.dialect().quotes()) {
                break;
            }
        }
        at++;
        return null;
    }

    private void skipTotals() {
        while (at < lines.size() && lines.get(at).isEmpty()) {
            at++;
        }
        if (at < lines.size()) {
            next();
        }
    }

    private boolean isComment(String line) {
        String comment = format.dialect().comment();
        return !comment.isEmpty() && line.startsWith(comment);
    }

    private boolean isTrailerHeader(String[] cells) {
        return format.trailer() != null
                && plain(format, cells[0]).equals(format.trailer().header());
    }

    private boolean isTrailerRow(String[] cells) {
        return format.trailer() != null
                && plain(format, cells[0]).equals(format.trailer().row());
    }

    private boolean isBlank(String[] cells) {
        return Arrays.stream(cells).allMatch(cell -> plain(format, cell).isEmpty());
    }

    private boolean isFooter(String raw) {
        return format.footer() != null && format.footer().matcher(raw).find();
    }

    private Map<String, String> named(String[] cells) {
        Map<String, String> named = new HashMap<>();
        columns.forEach((name, place) -> named.put(name, place < cells.length ? plain(format, cells[place]) : ""));
        return named;
    }

    static boolean isHeader(Format format, String[] cells) {
        List<String> names = Arrays.stream(cells).map(HeaderName::plain).toList();
        List<String> needed = format.signature().columns();
        return !needed.isEmpty()
                && names.containsAll(needed)
                && format.signature().absent().stream().noneMatch(names::contains);
    }

    static Map<String, Integer> columns(Format format, String header) {
        Map<String, Integer> columns = new HashMap<>();
        String[] cells = split(format, header);
        for (int i = 0; i < cells.length; i++) {
            columns.putIfAbsent(HeaderName.plain(cells[i]), i);
        }
        return columns;
    }

    static String[] split(Format format, String line) {
        String[] cells = parsed(format, line);
        return cells == null ? new String[0] : cells;
    }

    static String plain(Format format, String cell) {
        char prefix = format.dialect().prefix();
        String start = cell.replaceFirst("^[" + BLANK + "\\ufeff]+", "");
        String bare = prefix == 0 ? start : start.replaceFirst("^" + prefix + "+", "");
        return bare.replaceFirst("[" + BLANK + "]+$", "");
    }

    private static String @Nullable [] parsed(Format format, String row) {
        CSVFormat csv = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(format.dialect().delimiter())
                .setQuote(format.dialect().quotes() ? '"' : null)
                .setIgnoreEmptyLines(false)
                .get();
        try (CSVParser parser = CSVParser.parse(row, csv)) {
            List<CSVRecord> records = parser.getRecords();
            return records.size() == 1 ? records.get(0).values() : records.isEmpty() ? new String[] {""} : null;
        } catch (IOException | UncheckedIOException broken) {
            return null;
        }
    }
}
