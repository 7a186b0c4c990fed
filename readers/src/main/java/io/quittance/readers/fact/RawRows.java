package io.quittance.readers.fact;

import io.quittance.readers.container.Member;
import io.quittance.readers.format.FormatCatalog;
import io.quittance.readers.format.Recognised;
import io.quittance.readers.format.Recognition;
import io.quittance.readers.text.RowSource;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedSet;

/** Finds single rows of a member again, as they were delivered. */
public final class RawRows {
    private RawRows() {}

    /**
     * The rows that begin on these lines; a line on which none begins is left out.
     *
     * @throws io.quittance.readers.container.HeldFileException if the member can no longer be read
     */
    public static Map<Integer, String> of(Member member, FormatCatalog formats, SortedSet<Integer> lines)
            throws IOException {
        Map<Integer, String> found = new HashMap<>();
        Recognised recognised = new Recognition(formats).recognise(member);
        try (RowSource rows = Rows.open(member, recognised)) {
            boolean more = true;
            for (int line : lines) {
                if (recognised.encoding() != null && line > rows.nextLine()) {
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
        return found;
    }
}
