package io.quittance.bench.contender;

import java.util.Map;

/** Runs one of those that Quittance is measured against. */
public final class ContenderMain {

    private static final Map<String, Contender> ALL =
            Map.of("expert-sql", ExpertSql::run, "duckdb", DuckDb::run, "stock", StockBatch::run);

    private ContenderMain() {}

    /** Runs it, which says what its steps took; whoever fails ends with a stack trace. */
    public static void main(String[] args) throws Exception {
        Contender.run(ALL, args);
    }
}
