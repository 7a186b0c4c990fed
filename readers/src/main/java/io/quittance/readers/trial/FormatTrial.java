package io.quittance.readers.trial;

import io.quittance.domain.quarantine.RejectedRow;
import io.quittance.domain.record.FactRow;
import io.quittance.readers.container.Member;
import io.quittance.readers.fact.FactReader;
import io.quittance.readers.fact.FactReader.Outcome;
import io.quittance.readers.fact.FactText;
import io.quittance.readers.fact.FileVerdict;
import io.quittance.readers.fact.ReaderSettings;
import io.quittance.readers.format.FormatCatalog;
import io.quittance.readers.format.Recognised;
import io.quittance.readers.format.Recognition;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * One member read to its end as a trial; nothing is kept anywhere.
 *
 * @param recognised the format and the columns that told
 * @param rows the first rows as records, {@code line KIND field=value ...}
 * @param rejects the first rejected rows; {@code verdict} has how many there are
 */
public record FormatTrial(
        String name, Recognised recognised, List<String> rows, List<RejectedRow> rejects, FileVerdict verdict) {
    private static final int MAX_REJECTS = 1000;

    /**
     * Reads a member.
     *
     * @param firstRows how many records to show
     * @throws io.quittance.readers.container.HeldFileException if no format can be chosen; its reason says why
     */
    public static FormatTrial of(Member member, FormatCatalog catalog, ReaderSettings settings, int firstRows)
            throws IOException {
        Recognised recognised = new Recognition(catalog).recognise(member);
        List<String> rows = new ArrayList<>();
        List<RejectedRow> rejects = new ArrayList<>();
        FactRow row = new FactRow();
        try (FactReader reader = FactReader.open(member, recognised, settings)) {
            for (Outcome next = reader.next(row); next != Outcome.END; next = reader.next(row)) {
                if (next == Outcome.REJECTED && rejects.size() < MAX_REJECTS) {
                    rejects.add(reader.rejected());
                } else if (next == Outcome.ROW && rows.size() < firstRows) {
                    rows.add(row.line() + " " + FactText.line(row));
                }
            }
            return new FormatTrial(
                    member.name(), recognised, List.copyOf(rows), List.copyOf(rejects), reader.verdict());
        }
    }
}
