package io.quittance.jobs.dossier;

import io.quittance.jobs.inbox.Archive;
import io.quittance.ledger.night.InputFile;
import io.quittance.readers.container.Containers;
import io.quittance.readers.container.HeldFileException;
import io.quittance.readers.container.Member;
import io.quittance.readers.fact.RawRow;
import io.quittance.readers.fact.RawRows;
import io.quittance.readers.format.FormatCatalog;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Rows as they were delivered, from the archive. */
final class DeliveredRows {
    private static final Logger LOG = LoggerFactory.getLogger(DeliveredRows.class);

    /** A smaller file is read in less time than what is kept of it. */
    private static final long LARGE = 1 << 20;

    private final Archive archive;
    private final KeptMarks marks;
    private final FormatCatalog formats;

    DeliveredRows(Path archive, FormatCatalog formats, Encodings encodings) {
        this.archive = new Archive(archive);
        this.marks = new KeptMarks(this.archive, encodings);
        this.formats = formats;
    }

    /** The rows on these lines; none where the archive no longer has the file, or no format reads it any more. */
    Map<Integer, RawRow> of(InputFile file, SortedSet<Integer> lines) throws IOException {
        try {
            Member member = member(file);
            return isLarge(file) && !member.isSpreadsheet()
                    ? RawRows.of(member, formats, lines, marks.of(file.sha256(), member))
                    : RawRows.of(member, formats, lines);
        } catch (NoSuchFileException | HeldFileException gone) {
            LOG.warn(
                    "The rows of {} can not be read again; their dossiers have file, line and digest only",
                    file.path(),
                    gone);
            return Map.of();
        }
    }

    /** Finds out where the lines of a large text begin, which {@link #of} does where nobody has. */
    void mark(InputFile file) throws IOException {
        if (isLarge(file)) {
            Member member = member(file);
            if (!member.isSpreadsheet()) {
                marks.of(file.sha256(), member);
            }
        }
    }

    /** And nothing that has to be unpacked first. */
    private static boolean isLarge(InputFile file) {
        return file.bytes() >= LARGE && !file.path().contains("!");
    }

    private Member member(InputFile file) throws IOException {
        Path archived = archive.at(file.sha256());
        for (String delivered : deliveredAs(file.path())) {
            for (Member member : new Containers().members(archived, delivered)) {
                if (member.name().equals(file.path())) {
                    return member;
                }
            }
        }
        throw new NoSuchFileException(archived.toString());
    }

    /** What the delivered file may have been called: the path itself, or what stands before a member's name. */
    private static List<String> deliveredAs(String path) {
        List<String> names = new ArrayList<>(List.of(path));
        for (int at = path.indexOf('!'); at >= 0; at = path.indexOf('!', at + 1)) {
            names.add(path.substring(0, at));
        }
        return names;
    }
}
