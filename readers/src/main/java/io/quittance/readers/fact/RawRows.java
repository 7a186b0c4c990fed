package io.quittance.readers.fact;

import io.quittance.readers.container.Member;
import io.quittance.readers.format.FormatCatalog;
import io.quittance.readers.format.Recognised;
import io.quittance.readers.format.Recognition;
import io.quittance.readers.text.LineMarks;
import io.quittance.readers.text.RowSource;
import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/** Finds single rows of a member again, as they were delivered. */
public final class RawRows {
    private RawRows() {}

    /**
     * The rows on some lines; one that is not there any more is left out.
     *
     * @param lines on which rows begin
     * @throws io.quittance.readers.container.HeldFileException if the member can no longer be read
     */
    public static Map<Integer, String> of(Member member, FormatCatalog formats, SortedSet<Integer> lines)
            throws IOException {
        Recognised recognised = new Recognition(formats).recognise(member);
        Map<Integer, String> found = new HashMap<>();
        try (RowSource rows = Rows.open(member, recognised)) {
            find(rows, recognised.encoding() != null, lines, found);
        }
        return found;
    }

    /**
     * The same of a text of which is known where lines begin: only what is near them is read.
     *
     * @throws io.quittance.readers.container.HeldFileException if the member can no longer be read
     */
    public static Map<Integer, String> of(
            Member member, FormatCatalog formats, SortedSet<Integer> lines, LineMarks marks) throws IOException {
        Recognised recognised = new Recognition(formats).recognise(member, marks.encoding());
        Map<LineMarks.Mark, SortedSet<Integer>> near = new LinkedHashMap<>();
        for (int line : lines) {
            near.computeIfAbsent(marks.before(line), mark -> new TreeSet<>()).add(line);
        }
        Map<Integer, String> found = new HashMap<>();
        for (Map.Entry<LineMarks.Mark, SortedSet<Integer>> some : near.entrySet()) {
            try (RowSource rows = Rows.open(member, recognised, some.getKey())) {
                find(rows, true, some.getValue(), found);
            }
        }
        return found;
    }

    private static void find(RowSource rows, boolean isText, SortedSet<Integer> lines, Map<Integer, String> found)
            throws IOException {
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
                found.put(line, rows.raw());
            }
        }
    }
}
