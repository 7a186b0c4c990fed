package io.quittance.readers.fuzz;

import java.util.Map;
import java.util.TreeMap;

/** Counts what came of hostile files. */
final class Tally {
    private final Map<String, Long> byCode = new TreeMap<>();
    private long inputs;
    private long accepted;
    private long rows;
    private long rejectedRows;

    void input() {
        inputs++;
    }

    void count(Reading reading) {
        if (reading.isHeld()) {
            byCode.merge(reading.code(), 1L, Long::sum);
            return;
        }
        accepted++;
        rows += reading.records().size();
        rejectedRows += reading.rejected().size();
    }

    String line() {
        long held = byCode.values().stream().mapToLong(Long::longValue).sum();
        return "hostile input: " + inputs + " inputs, " + accepted + " accepted, " + held + " held " + byCode + ", "
                + rows + " records, " + rejectedRows + " rejected rows";
    }
}
