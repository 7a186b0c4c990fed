package io.quittance.domain.record;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One column of a standard layout.
 *
 * @param name as the header writes it
 * @param slot its place in a {@link FactRow} of its kind
 * @param codes the words of a CODE, in the order of their ordinals; else empty
 * @param byDefault what an absent CODE (by its ordinal) or NUMBER stands for, or -1
 */
public record Field(String name, FieldType type, boolean required, int slot, List<String> codes, int byDefault) {

    /** Whether the value is carried as a number rather than as bytes. */
    public boolean isNumeric() {
        return type != FieldType.TEXT && type != FieldType.ACCOUNT;
    }

    /** Ordinal of a code's word, or null where it is none of them. */
    public @Nullable Integer ordinalOf(String word) {
        int ordinal = codes.indexOf(word);
        return ordinal < 0 ? null : ordinal;
    }
}
