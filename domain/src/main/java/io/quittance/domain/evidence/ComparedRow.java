package io.quittance.domain.evidence;

import io.quittance.domain.record.Source;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row of an export that concerns the line.
 *
 * @param ours where the fact stands that it was compared with; absent for one that only they have
 * @param points what is to be said of it, at least one
 */
public record ComparedRow(
        EvidenceRow row, Standing standing, @Nullable Source ours, List<Point> points) {

    /** Copies the list. */
    public ComparedRow {
        points = List.copyOf(points);
    }

    /** How it stands beside our facts. */
    public enum Standing {
        /** The same number, amount, time, state and refunds. */
        AGREES,
        /** The same number, and something else differs. */
        DIFFERS,
        /** No number in common, but amount and time. */
        LIKELY,
        /** Of a payee that this line was paid to, and we have no such payment. */
        ONLY_THEIRS,
        /** A person says that it belongs here. */
        NAMED
    }

    /** One thing to say, in both languages. */
    public record Point(String zh, String en) {}
}
