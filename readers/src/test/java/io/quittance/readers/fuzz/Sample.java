package io.quittance.readers.fuzz;

import io.quittance.readers.Delivered;
import io.quittance.readers.format.Format;
import io.quittance.readers.fuzz.HostileFile.Promise;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A format's sample, by its parts.
 *
 * @param before lines before the first row of data, the header last
 * @param rows the rows of data, one a line
 * @param after what closes the file
 */
record Sample(Format format, List<String> before, List<String> rows, List<String> after) {
    private static final Path FOLDERS = Path.of("src/test/resources/formats");

    static Sample of(String id) throws IOException {
        Format format = Delivered.SHIPPED.find(id).orElseThrow();
        String text = NaiveReader.decoded(Files.readAllBytes(FOLDERS.resolve(id).resolve("sample.csv")));
        List<String> lines = text.lines().toList();
        int first = firstRow(format, lines);
        int last = lines.size();
        while (last > first && isClosing(format, lines.get(last - 1))) {
            last--;
        }
        if (format.trailer() != null && format.trailer().header() != null) {
            last = lines.size() - 2;
        }
        return new Sample(
                format,
                lines.subList(0, first),
                joined(format, lines.subList(first, last)),
                lines.subList(last, lines.size()));
    }

    private static int firstRow(Format format, List<String> lines) {
        for (int i = 0; i < lines.size(); i++) {
            if (NaiveReader.isHeader(format, NaiveReader.split(format, lines.get(i)))) {
                return i + 1;
            }
        }
        return lines.size();
    }

    /** Rows whose quotes go over several lines as one. */
    private static List<String> joined(Format format, List<String> lines) {
        List<String> rows = new ArrayList<>();
        String open = "";
        for (String line : lines) {
            open += line;
            boolean even = open.chars().filter(c -> c == '"').count() % 2 == 0;
            if (even || !format.dialect().quotes()) {
                rows.add(open);
                open = "";
            } else {
                open += "\n";
            }
        }
        return rows;
    }

    private static boolean isClosing(Format format, String line) {
        String comment = format.dialect().comment();
        boolean totals = format.trailer() != null
                && format.trailer().row() != null
                && line.startsWith(format.trailer().row());
        return totals || line.isBlank() || (!comment.isEmpty() && line.startsWith(comment));
    }

    String id() {
        return format.id();
    }

    boolean hasTrailer() {
        return format.trailer() != null;
    }

    String delimiter() {
        return String.valueOf(format.dialect().delimiter());
    }

    String text() {
        return text(rows);
    }

    String text(List<String> otherRows) {
        List<String> lines = new ArrayList<>(before);
        lines.addAll(otherRows);
        lines.addAll(after);
        return String.join("\n", lines) + "\n";
    }

    byte[] bytes() {
        return text().getBytes(StandardCharsets.UTF_8);
    }

    HostileFile file(String how, byte[] bytes, Promise promise) {
        return new HostileFile(id(), how, bytes, promise, null);
    }

    HostileFile file(String how, String text, Promise promise) {
        return file(how, text.getBytes(StandardCharsets.UTF_8), promise);
    }
}
