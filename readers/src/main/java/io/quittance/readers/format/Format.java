package io.quittance.readers.format;

import io.quittance.domain.record.RecordKind;
import io.quittance.readers.text.Dialect;
import java.nio.charset.Charset;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One way in which foreign files are written, and what their rows mean.
 *
 * @param id unique among the formats in force
 * @param title a line for people
 * @param purpose what a file of it is good for
 * @param encoding the only encoding it comes in; found out where absent
 * @param records what a row becomes: the first whose condition holds
 * @param trailer totals at the end, if it promises any
 * @param footer rows in which it is found are no data
 * @param personal columns that tell a person, as {@link HeaderName#plain} has them; those of accounts among them. A file
 *     need not have them; they are hidden where a row is shown to others
 * @param export what else a subscriber's export says; of evidence only
 * @param origin where the format file was found
 */
public record Format(
        String id,
        String title,
        String description,
        Purpose purpose,
        Signature signature,
        @Nullable Charset encoding,
        Dialect dialect,
        List<RecordMapping> records,
        @Nullable Trailer trailer,
        @Nullable Pattern footer,
        List<String> personal,
        @Nullable ExportColumns export,
        String origin) {

    /** What a file is good for. */
    public enum Purpose {
        /** Its rows are records. */
        SOURCE,
        /** Totals of another file that is a source: accepted, yields nothing. */
        SUMMARY,
        /** Says that there was nothing that day: accepted, yields nothing. */
        EMPTY_DAY,
        /** A subscriber's own export: evidence in a case, held in an inbox. */
        EVIDENCE
    }

    /** The kinds of record it yields, in the order of the layouts. */
    public List<RecordKind> yields() {
        return List.copyOf(new TreeSet<>(records.stream()
                .filter(mapping -> !mapping.ignored())
                .map(RecordMapping::kind)
                .toList()));
    }
}
