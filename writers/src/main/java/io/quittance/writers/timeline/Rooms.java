package io.quittance.writers.timeline;

import java.util.ArrayList;
import java.util.List;

/** Where labels still fit, in two rows. */
final class Rooms {
    private static final int ROWS = 2;
    private static final double GAP = 3;

    private final List<List<double[]>> rows = new ArrayList<>();

    Rooms() {
        for (int i = 0; i < ROWS; i++) {
            rows.add(new ArrayList<>());
        }
    }

    /** Takes the lowest row that is free from here to there; -1 if none is. */
    int take(double from, double to) {
        for (int row = 0; row < ROWS; row++) {
            if (rows.get(row).stream().noneMatch(taken -> from < taken[1] + GAP && taken[0] < to + GAP)) {
                rows.get(row).add(new double[] {from, to});
                return row;
            }
        }
        return -1;
    }
}
