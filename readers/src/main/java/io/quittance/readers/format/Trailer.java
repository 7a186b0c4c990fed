package io.quittance.readers.format;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The totals that close a file. It has one of three shapes: a header of its own and a row of values; one row that begins
 * with a word; or lines that match patterns.
 *
 * @param required whether a file without it was cut off
 * @param header first name of its own header
 * @param row first cell of the row of totals
 * @param lines patterns of the closing lines
 * @param totals all of them, those of {@code lines} in their order
 */
public record Trailer(
        boolean required, @Nullable String header, @Nullable String row, List<Line> lines, List<Total> totals) {

    /**
     * One closing line.
     *
     * @param pattern its groups are the totals, in order
     * @param first place of its first total in {@link Trailer#totals}
     */
    public record Line(Pattern pattern, int first) {}

    /**
     * One declared total.
     *
     * @param name as the header writes it, or a name for people
     * @param cell place in the row of totals, from 0; -1 where found by name or by group
     * @param sum the column that is summed; rows are counted where absent
     * @param when the rows that take part
     * @param nonZero only rows whose column is not zero take part
     * @param absolute the sign is not compared
     */
    public record Total(
            String name,
            int cell,
            List<String> sum,
            boolean count,
            @Nullable Condition when,
            boolean nonZero,
            boolean absolute) {}
}
