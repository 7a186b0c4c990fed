package io.quittance.domain.record;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What stands of several rows of one identity: which are repeats, which conflict, and the values they make together.
 *
 * <p>Rows are added oldest first: those already in the ledger, then by path and line. Of a kind without a state the
 * first row stands and any other content conflicts with it. Of a kind with a state the most advanced row stands; what it
 * leaves empty is filled from the others; rows of the same state conflict where both have a value and the values differ,
 * except in the field of which the later one stands. Only rows that are kept are held: one may be repeated without end.
 *
 * @param <R> a row
 */
public final class Standing<R> {
    /** What becomes of a row. */
    public enum Fate {
        /** It is a fact. */
        KEPT,
        /** The same content was already taken. */
        REPEAT,
        /** Its id was already taken with different content. */
        CONFLICT
    }

    private final RecordKind kind;
    private final Function<R, @Nullable Object[]> valuesBySlot;
    private final List<R> kept = new ArrayList<>();
    private final List<@Nullable Object[]> contents = new ArrayList<>();
    private int standing;

    /**
     * Of one record.
     *
     * @param valuesBySlot gives the values of a row
     */
    public Standing(RecordKind kind, Function<R, @Nullable Object[]> valuesBySlot) {
        this.kind = kind;
        this.valuesBySlot = valuesBySlot;
    }

    /** Judges the next row. */
    public Fate add(R row) {
        @Nullable Object[] content = valuesBySlot.apply(row);
        Fate fate = fate(content);
        if (fate == Fate.KEPT) {
            kept.add(row);
            contents.add(content);
            if (state(content) > state(contents.get(standing))) {
                standing = kept.size() - 1;
            }
        }
        return fate;
    }

    /** The other rows that were kept, in the order in which they were added. */
    public List<R> others() {
        List<R> others = new ArrayList<>(kept);
        others.remove(standing);
        return others;
    }

    /** The row that stands; there must have been one. */
    public R row() {
        return kept.get(standing);
    }

    /** The values of the standing row, with what it leaves empty filled from the others, most advanced first. */
    public @Nullable Object[] values() {
        @Nullable Object[] mine = contents.get(standing);
        @Nullable Object[] values = mine.clone();
        contents.stream()
                .sorted(Comparator.comparingInt(content -> -state(content)))
                .forEach(content -> fill(values, content, state(content) == state(mine)));
        return values;
    }

    private Fate fate(@Nullable Object[] content) {
        if (contents.stream().anyMatch(earlier -> Arrays.equals(earlier, content))) {
            return Fate.REPEAT;
        }
        if (kind.state() == null) {
            return kept.isEmpty() ? Fate.KEPT : Fate.CONFLICT;
        }
        boolean conflict = contents.stream()
                .filter(earlier -> state(earlier) == state(content))
                .anyMatch(earlier -> conflicts(earlier, content));
        return conflict ? Fate.CONFLICT : Fate.KEPT;
    }

    private boolean conflicts(@Nullable Object[] one, @Nullable Object[] other) {
        for (Field field : kind.fields()) {
            Object left = one[field.slot()];
            Object right = other[field.slot()];
            boolean differ = left != null && right != null && !Objects.equals(left, right);
            if (differ && !field.equals(kind.latest())) {
                return true;
            }
        }
        return false;
    }

    private void fill(@Nullable Object[] values, @Nullable Object[] from, boolean sameState) {
        for (Field field : kind.fields()) {
            Object mine = values[field.slot()];
            Object theirs = from[field.slot()];
            boolean later = sameState && field.equals(kind.latest()) && isLater(theirs, mine);
            if (mine == null || later) {
                values[field.slot()] = theirs;
            }
        }
    }

    private static boolean isLater(@Nullable Object theirs, @Nullable Object mine) {
        return theirs instanceof Long their && mine instanceof Long my && their > my;
    }

    private int state(@Nullable Object[] content) {
        Field state = kind.state();
        return state != null && content[state.slot()] instanceof Long ordinal ? ordinal.intValue() : 0;
    }
}
