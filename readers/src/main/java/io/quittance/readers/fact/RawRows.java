package io.quittance.readers.fact;

import io.quittance.readers.container.Member;
import io.quittance.readers.format.FormatCatalog;
import io.quittance.readers.format.Recognised;
import io.quittance.readers.format.Recognition;
import io.quittance.readers.text.LineMarks;
import io.quittance.readers.text.RowSource;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/** Finds single rows of a member again, as they were delivered. */
public final class RawRows {
    private final Map<Integer, RawRow> found = new HashMap<>();
    private final boolean isText;
    private final int[] personal;

    private RawRows(Recognised recognised) {
        Header header = new Header(recognised.header());
        this.isText = recognised.encoding() != null;
        this.personal = recognised.format().personal().stream()
                .mapToInt(header::place)
                .filter(place -> place >= 0)
                .toArray();
    }

    /**
     * The rows on some lines; one that is not there any more is left out.
     *
     * @param lines on which rows begin
     * @throws io.quittance.readers.container.HeldFileException if the member can no longer be read
     */
    public static Map<Integer, RawRow> of(Member member, FormatCatalog formats, SortedSet<Integer> lines)
            throws IOException {
        Recognised recognised = new Recognition(formats).recognise(member);
        RawRows raw = new RawRows(recognised);
        try (RowSource rows = Rows.open(member, recognised)) {
            raw.find(rows, lines);
        }
        return raw.found;
    }

    /**
     * The same of a text of which is known where lines begin: only what is near them is read.
     *
     * @throws io.quittance.readers.container.HeldFileException if the member can no longer be read
     */
    public static Map<Integer, RawRow> of(
            Member member, FormatCatalog formats, SortedSet<Integer> lines, LineMarks marks) throws IOException {
        Recognised recognised = new Recognition(formats).recognise(member, marks.encoding());
        Map<LineMarks.Mark, SortedSet<Integer>> near = new LinkedHashMap<>();
        for (int line : lines) {
            near.computeIfAbsent(marks.before(line), mark -> new TreeSet<>()).add(line);
        }
        RawRows raw = new RawRows(recognised);
        for (Map.Entry<LineMarks.Mark, SortedSet<Integer>> some : near.entrySet()) {
            try (RowSource rows = Rows.open(member, recognised, some.getKey())) {
                raw.find(rows, some.getValue());
            }
        }
        return raw.found;
    }

    private void find(RowSource rows, SortedSet<Integer> lines) throws IOException {
        boolean more = true;
        for (int line : lines) {
            if (isText && line > rows.nextLine()) {
                rows.skipLines(line - rows.nextLine());
            }
            more = more && rows.nextLine() <= line && rows.next();
            while (more && rows.line() < line && rows.nextLine() <= line) {
                more = rows.next();
            }
            if (more && rows.line() == line) {
                found.put(line, new RawRow(rows.raw(), personal(rows)));
            }
        }
    }

    private List<String> personal(RowSource rows) {
        return rows.shape() == RowSource.Shape.CELLS
                ? Arrays.stream(personal)
                        .mapToObj(rows.cells()::value)
                        .filter(value -> !value.isEmpty())
                        .toList()
                : List.of();
    }
}
