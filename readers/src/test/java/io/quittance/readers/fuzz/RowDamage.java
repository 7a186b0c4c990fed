package io.quittance.readers.fuzz;

import io.quittance.readers.fuzz.HostileFile.Promise;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What people and their spreadsheets do to rows and columns. */
final class RowDamage {
    static final List<Mutation> ALL = List.of(
            RowDamage::swappedRows,
            RowDamage::repeatedRow,
            RowDamage::removedRow,
            RowDamage::swappedColumns,
            RowDamage::doubledColumn,
            RowDamage::insertedDelimiter,
            RowDamage::insertedQuotes,
            RowDamage::manyColumns,
            RowDamage::joinedLines,
            RowDamage::repeatedFile);

    private RowDamage() {}

    private static HostileFile swappedRows(Sample sample, Random random) {
        List<String> rows = new ArrayList<>(sample.rows());
        Collections.shuffle(rows, random);
        return sample.file("rows in another order", sample.text(rows), Promise.SAME);
    }

    private static HostileFile repeatedRow(Sample sample, Random random) {
        List<String> rows = new ArrayList<>(sample.rows());
        if (!rows.isEmpty()) {
            rows.add(random.nextInt(rows.size() + 1), rows.get(random.nextInt(rows.size())));
        }
        return sample.file("a row twice", sample.text(rows), tied(sample));
    }

    private static HostileFile removedRow(Sample sample, Random random) {
        List<String> rows = new ArrayList<>(sample.rows());
        if (!rows.isEmpty()) {
            rows.remove(random.nextInt(rows.size()));
        }
        return sample.file("a row removed", sample.text(rows), tied(sample));
    }

    /** Every shipped trailer counts rows, so that a row more or less cannot tie out. */
    private static Promise tied(Sample sample) {
        return sample.hasTrailer() && !sample.rows().isEmpty() ? Promise.HELD : Promise.NOTHING_MORE;
    }

    private static HostileFile swappedColumns(Sample sample, Random random) {
        int width = widest(sample);
        List<Integer> order = new ArrayList<>(IntStream.range(0, width).boxed().toList());
        Collections.shuffle(order, random);
        return columns(sample, "columns in another order", order, Promise.SAME);
    }

    private static HostileFile doubledColumn(Sample sample, Random random) {
        int width = widest(sample);
        List<Integer> order = new ArrayList<>(IntStream.range(0, width).boxed().toList());
        if (width > 0) {
            order.add(random.nextInt(width + 1), random.nextInt(width));
        }
        return columns(sample, "a column twice", order, Promise.SAME_OR_HELD);
    }

    private static HostileFile columns(Sample sample, String how, List<Integer> order, Promise promise) {
        if (sample.before().isEmpty() || sample.rows().isEmpty()) {
            return sample.file(how, sample.text(), Promise.SAME);
        }
        List<String> lines = new ArrayList<>(sample.before());
        String header = lines.remove(lines.size() - 1);
        lines.add(reordered(sample, header, order));
        sample.rows().forEach(row -> lines.add(reordered(sample, row, order)));
        lines.addAll(sample.after());
        boolean uneven = sample.rows().stream()
                .anyMatch(row -> row.split(quoted(sample), -1).length != header.split(quoted(sample), -1).length);
        return sample.file(how, String.join("\n", lines), uneven ? Promise.NOTHING_MORE : promise);
    }

    private static String reordered(Sample sample, String line, List<Integer> order) {
        String[] cells = line.split(quoted(sample), -1);
        return order.stream()
                .map(at -> at < cells.length ? cells[at] : "")
                .collect(Collectors.joining(sample.delimiter()));
    }

    private static int widest(Sample sample) {
        List<String> all = new ArrayList<>(sample.rows());
        if (!sample.before().isEmpty()) {
            all.add(sample.before().get(sample.before().size() - 1));
        }
        return all.stream()
                .mapToInt(row -> row.split(quoted(sample), -1).length)
                .max()
                .orElse(0);
    }

    /** Splits at delimiters outside quotes. */
    private static String quoted(Sample sample) {
        String delimiter = "\\Q" + sample.delimiter() + "\\E";
        return sample.format().dialect().quotes() ? delimiter + "(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)" : delimiter;
    }

    private static HostileFile insertedDelimiter(Sample sample, Random random) {
        return inserted(sample, random, sample.delimiter(), "delimiters inserted");
    }

    private static HostileFile insertedQuotes(Sample sample, Random random) {
        String quotes = List.of("\"", "\"\"", "\"\"\"", ",\"", "\",", "\n\"").get(random.nextInt(6));
        return inserted(sample, random, quotes, "quotes inserted");
    }

    private static HostileFile inserted(Sample sample, Random random, String what, String how) {
        StringBuilder text = new StringBuilder(sample.text());
        int count = 1 + random.nextInt(3);
        for (int i = 0; i < count; i++) {
            text.insert(random.nextInt(text.length() + 1), what);
        }
        return sample.file(how, text.toString(), Promise.NOTHING_MORE);
    }

    private static HostileFile manyColumns(Sample sample, Random random) {
        String more = sample.delimiter().repeat(10_000);
        String header = random.nextBoolean() ? more.replace(sample.delimiter(), sample.delimiter() + "x") : more;
        String text = sample.text();
        int end = text.indexOf('\n', sample.before().isEmpty() ? 0 : lengthBeforeHeader(sample));
        String wide = text.substring(0, end)
                + header
                + (random.nextBoolean() ? text.substring(end).replace("\n", more + "\n") : text.substring(end));
        return sample.file("10 000 columns", wide, Promise.NOTHING_MORE);
    }

    private static int lengthBeforeHeader(Sample sample) {
        return sample.before().subList(0, sample.before().size() - 1).stream()
                .mapToInt(line -> line.length() + 1)
                .sum();
    }

    private static HostileFile joinedLines(Sample sample, Random random) {
        String text = sample.text();
        int at = text.indexOf('\n', random.nextInt(text.length()));
        String end = List.of("", "\r", "\n\r", "\u2028", "\u000b", "\u0085").get(random.nextInt(6));
        String joined = at < 0 ? text : text.substring(0, at) + end + text.substring(at + 1);
        return sample.file("another line end", joined, Promise.NOTHING_MORE);
    }

    private static HostileFile repeatedFile(Sample sample, Random random) {
        Promise promise = sample.hasTrailer() ? Promise.HELD : Promise.NOTHING_MORE;
        return sample.file("the file twice", sample.text().repeat(2 + random.nextInt(3)), promise);
    }
}
