package io.quittance.jobs.dossier;

import io.quittance.domain.record.Source;
import io.quittance.ledger.casework.CaseRecord;
import io.quittance.ledger.evidence.EvidenceFiles;
import io.quittance.ledger.evidence.KeptRow;
import io.quittance.ledger.secret.AccountKey;
import io.quittance.readers.container.Containers;
import io.quittance.readers.container.HeldFileException;
import io.quittance.readers.container.Member;
import io.quittance.readers.fact.RawRow;
import io.quittance.readers.fact.RawRows;
import io.quittance.readers.format.FormatCatalog;
import io.quittance.writers.dossier.Brought;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Rows of subscribers' own exports. A kept row does not say which of its cells tell a person, so the file it is from is
 * looked at again.
 */
public final class BroughtRows {
    private static final Logger LOG = LoggerFactory.getLogger(BroughtRows.class);

    private final EvidenceFiles files;
    private final FormatCatalog formats;

    /** Of a ledger, under the formats in force. */
    public BroughtRows(DataSource source, AccountKey key, FormatCatalog formats) {
        this.files = new EvidenceFiles(source, key);
        this.formats = formats;
    }

    /** Those of a case, in the order in which they were brought. */
    List<Brought> of(CaseRecord one) throws IOException {
        SortedMap<String, SortedSet<Integer>> lines = new TreeMap<>();
        one.brought()
                .forEach(row -> lines.computeIfAbsent(row.sha256(), file -> new TreeSet<>())
                        .add(row.line()));
        Map<String, Map<Integer, RawRow>> read = new HashMap<>();
        for (Map.Entry<String, SortedSet<Integer>> file : lines.entrySet()) {
            read.put(file.getKey(), read(one.number(), file.getKey(), file.getValue()));
        }
        return one.brought().stream()
                .map(row -> brought(row, read.getOrDefault(row.sha256(), Map.of())))
                .toList();
    }

    /** The file lies open, to its owner only, for as long as it is read. */
    private Map<Integer, RawRow> read(String caseNumber, String sha256, SortedSet<Integer> lines) throws IOException {
        Path open = Files.createTempFile("quittance-", ".evidence");
        try {
            Files.write(open, files.content(caseNumber, sha256));
            List<Member> members = new Containers().members(open, sha256);
            return RawRows.of(members.get(0), formats, lines);
        } catch (HeldFileException gone) {
            LOG.warn(
                    "No format reads the evidence {} of {} any more; its rows are hidden whole",
                    sha256,
                    caseNumber,
                    gone);
            return Map.of();
        } finally {
            Files.delete(open);
        }
    }

    private static Brought brought(KeptRow row, Map<Integer, RawRow> read) {
        RawRow again = read.get(row.line());
        return new Brought(
                row.channel(),
                row.kind(),
                row.transactionId(),
                row.at(),
                row.amount(),
                row.status(),
                row.standing(),
                row.ours(),
                new Source(row.file(), row.line()),
                row.sha256(),
                row.raw(),
                again == null ? List.of(row.raw()) : again.personal());
    }
}
