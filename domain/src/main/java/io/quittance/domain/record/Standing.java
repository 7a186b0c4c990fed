package io.quittance.domain.record;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What stands of several rows of one identity: which are repeats, which conflict, and the values they make together.
 *
 * <p>Rows are given as values by slot, oldest first: those already in the ledger, then by path and line. Of a kind
 * without a state the first row stands and any other content conflicts with it. Of a kind with a state the most
 * advanced row stands; what it leaves empty is filled from the others; rows of the same state conflict where both have
 * a value and the values differ, except in the field of which the later one stands.
 */
public final class Standing {
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
    private final List<@Nullable Object[]> rows;
    private final Fate[] fates;
    private int standing = -1;

    private Standing(RecordKind kind, List<@Nullable Object[]> rows) {
        this.kind = kind;
        this.rows = rows;
        this.fates = new Fate[rows.size()];
        for (int i = 0; i < fates.length; i++) {
            fates[i] = fate(i);
            if (fates[i] == Fate.KEPT && (standing < 0 || state(i) > state(standing))) {
                standing = i;
            }
        }
    }

    /** Judges the rows; at least one. */
    public static Standing of(RecordKind kind, List<@Nullable Object[]> rows) {
        return new Standing(kind, rows);
    }

    /** The fate of each row, in the order given. */
    public List<Fate> fates() {
        return Collections.unmodifiableList(Arrays.asList(fates));
    }

    /** Index of the row that stands. */
    public int standing() {
        return standing;
    }

    /** The values of the standing row, with what it leaves empty filled from the others, most advanced first. */
    public @Nullable Object[] values() {
        @Nullable Object[] values = rows.get(standing).clone();
        keptMostAdvancedFirst().forEach(row -> fill(values, rows.get(row), state(row) == state(standing)));
        return values;
    }

    private Fate fate(int row) {
        List<Integer> kept = keptBefore(row);
        if (kept.stream().anyMatch(earlier -> Arrays.equals(rows.get(earlier), rows.get(row)))) {
            return Fate.REPEAT;
        }
        if (kind.state() == null) {
            return kept.isEmpty() ? Fate.KEPT : Fate.CONFLICT;
        }
        boolean conflict = kept.stream()
                .filter(earlier -> state(earlier) == state(row))
                .anyMatch(earlier -> conflicts(earlier, row));
        return conflict ? Fate.CONFLICT : Fate.KEPT;
    }

    private List<Integer> keptBefore(int end) {
        List<Integer> kept = new ArrayList<>();
        for (int i = 0; i < end; i++) {
            if (fates[i] == Fate.KEPT) {
                kept.add(i);
            }
        }
        return kept;
    }

    private List<Integer> keptMostAdvancedFirst() {
        List<Integer> kept = keptBefore(fates.length);
        kept.sort(Comparator.comparingInt(row -> -state(row)));
        return kept;
    }

    private boolean conflicts(int one, int other) {
        for (Field field : kind.fields()) {
            Object left = rows.get(one)[field.slot()];
            Object right = rows.get(other)[field.slot()];
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

    private int state(int row) {
        Field state = kind.state();
        return state != null && rows.get(row)[state.slot()] instanceof Long ordinal ? ordinal.intValue() : 0;
    }
}
