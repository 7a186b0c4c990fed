package io.quittance.readers.format;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where a field's value comes from and how it is written.
 *
 * @param columns the first of these that has a value
 * @param constant the value of every row, instead of columns
 * @param when only in rows of this kind; else the field is absent
 * @param words foreign words of a code
 * @param prefixes value by the longest prefix that fits
 * @param patterns of times and months
 * @param unit of money
 * @param sign of money
 * @param negativeWhen rows whose amount is negative however it is written
 * @param inclusive the end of a period is its last day (or second), not the first after it
 * @param empty values that stand for none
 * @param prepend put before a text
 * @param agreementRef agreement numbers are taken out of a text that has {@code contract_id=} and its like
 * @param otherwise asked when there is no value
 */
public record FieldMapping(
        List<String> columns,
        @Nullable String constant,
        @Nullable Condition when,
        Map<String, String> words,
        Map<String, String> prefixes,
        List<String> patterns,
        Unit unit,
        Sign sign,
        @Nullable Condition negativeWhen,
        boolean inclusive,
        List<String> empty,
        String prepend,
        boolean agreementRef,
        @Nullable FieldMapping otherwise) {

    /** Unit of money. */
    public enum Unit {
        /** Yuan with at most two decimals. */
        YUAN,
        /** Whole fen. */
        FEN
    }

    /** What to do with the sign of money. */
    public enum Sign {
        /** As written. */
        WRITTEN,
        /** Never negative. */
        ABSOLUTE,
        /** Never positive. */
        NEGATIVE
    }

    /** A value taken as it is from one column. */
    public static FieldMapping of(List<String> columns) {
        return new FieldMapping(
                columns,
                null,
                null,
                Map.of(),
                Map.of(),
                List.of(),
                Unit.YUAN,
                Sign.WRITTEN,
                null,
                false,
                List.of(),
                "",
                false,
                null);
    }
}
