package io.quittance.readers.fact;

import io.quittance.domain.quarantine.Reason;
import io.quittance.domain.quarantine.RejectCode;
import io.quittance.readers.container.Shown;
import java.util.ArrayList;
import java.util.List;

/** Collects every reason against one row. */
final class Faults {
    private static final int SHOWN = 80;

    private final List<Reason> reasons = new ArrayList<>();

    void clear() {
        if (!reasons.isEmpty()) {
            reasons.clear();
        }
    }

    boolean isEmpty() {
        return reasons.isEmpty();
    }

    void add(RejectCode code, String column, String value) {
        add(code.of(Shown.name(column, SHOWN), Shown.name(value, SHOWN)));
    }

    /** Two fields may be read from one cell, which is said once. */
    void add(Reason reason) {
        if (!reasons.contains(reason)) {
            reasons.add(reason);
        }
    }

    List<Reason> reasons() {
        return List.copyOf(reasons);
    }
}
