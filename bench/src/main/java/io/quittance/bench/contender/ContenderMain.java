package io.quittance.bench.contender;

import java.nio.file.Path;
import java.util.Map;

/** Runs one contender: its name, the folder of the files, the folder of its results. */
public final class ContenderMain {

    private ContenderMain() {}

    private static final Map<String, Contender> ALL =
            Map.of("expert-sql", ExpertSql::run, "duckdb", DuckDb::run, "stock", StockBatch::run);

    /** From the files to the results. */
    @FunctionalInterface
    private interface Contender {
        void run(Place place) throws Exception;
    }

    /** Runs it, which says what its steps took; whoever fails ends with a stack trace. */
    public static void main(String[] args) throws Exception {
        Place place = new Place(Path.of(args[1]), Path.of(args[2]), System.getenv());
        Contender contender = ALL.get(args[0]);
        if (contender == null) {
            throw new IllegalArgumentException("no contender is called " + args[0]);
        }
        contender.run(place);
    }
}
