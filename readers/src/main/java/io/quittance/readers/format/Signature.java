package io.quittance.readers.format;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How a format is recognised.
 *
 * @param firstLine found in the first line that is not blank; any where absent
 * @param columns names that the header must have
 * @param absent names that the header must not have
 * @param preamble how many lines may stand before the header
 * @param wholeText found in the whole of a short text, instead of a header
 */
public record Signature(
        @Nullable Pattern firstLine,
        List<String> columns,
        List<String> absent,
        int preamble,
        @Nullable Pattern wholeText) {

    /** Whether a row's cells, as they are written, are the header. */
    public boolean isHeader(List<String> cells) {
        Set<String> names = cells.stream().map(HeaderName::plain).collect(Collectors.toSet());
        return names.containsAll(columns) && absent.stream().noneMatch(names::contains);
    }
}
