package io.quittance.readers.fuzz;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Counts what came of hostile files. */
final class Tally {
    private final Map<String, Came> byDamage = new TreeMap<>();
    private final Map<String, Came> byFormat = new TreeMap<>();
    private final Map<String, Long> byCode = new TreeMap<>();
    private final Came all = new Came();

    /** Of each file one is true: read with every row taken, read with rows rejected, held. */
    private static final class Came {
        private long whole;
        private long rejected;
        private long held;

        private void count(boolean isHeld, boolean hasRejected) {
            held += isHeld ? 1 : 0;
            rejected += !isHeld && hasRejected ? 1 : 0;
            whole += isHeld || hasRejected ? 0 : 1;
        }

        private String line(String name) {
            return "| " + name + " | " + (whole + rejected + held) + " | " + whole + " | " + rejected + " | " + held
                    + " |\n";
        }
    }

    void count(HostileFile hostile, List<Reading> readings) {
        boolean held = readings.stream().anyMatch(Reading::isHeld);
        boolean rejected = readings.stream().anyMatch(one -> !one.rejected().isEmpty());
        readings.stream().filter(Reading::isHeld).forEach(one -> byCode.merge(one.code(), 1L, Long::sum));
        all.count(held, rejected);
        byDamage.computeIfAbsent(hostile.kind(), any -> new Came()).count(held, rejected);
        byFormat.computeIfAbsent(hostile.format(), any -> new Came()).count(held, rejected);
    }

    String line() {
        return "hostile input: " + (all.whole + all.rejected + all.held) + " files, " + all.whole + " read whole, "
                + all.rejected + " with rejected rows, " + all.held + " held " + byCode;
    }

    /** The same by damage and by format. */
    String tables() {
        return table("damage", byDamage) + "\n" + table("format", byFormat);
    }

    private static String table(String by, Map<String, Came> came) {
        StringBuilder table = new StringBuilder("| " + by + " | files | read whole | rows rejected | held |\n");
        table.append("|---|---|---|---|---|\n");
        came.forEach((name, one) -> table.append(one.line(name)));
        return table.toString();
    }
}
