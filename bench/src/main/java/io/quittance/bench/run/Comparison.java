package io.quittance.bench.run;

import io.quittance.app.postgres.Database;
import io.quittance.app.settings.Trees;
import io.quittance.bench.contender.ContenderMain;
import io.quittance.bench.data.Generator;
import io.quittance.bench.data.Volume;
import io.quittance.bench.floor.FloorMain;
import io.quittance.bench.floor.StoredRows;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Quittance, three others and the parts of the floor on the same files and the same machine, one after the other.
 *
 * @param house folder of the product's source, for its jar and commit
 * @param work folder for files, servers and results; emptied where it is used
 * @param skipped names of contenders that are left out
 */
public record Comparison(Volume volume, Path house, Path work, Set<String> skipped) {

    /** Whom one can skip, in the order they run. */
    public static final List<String> CONTENDERS =
            List.of("quittance", "expert-sql", "duckdb", "stock", "bytes", "read", "copy");

    private static final String QUITTANCE = "quittance";
    private static final long STOCK_SHARE = 20;
    private static final long STOCK_LEAST = 20_000;

    /** Generates the files, runs everyone and says who is on. */
    public Report run(Consumer<String> progress) throws Exception {
        Path data = work.resolve("data");
        progress.accept("Writing " + volume.rows() + " rows …");
        new Generator(volume).write(data);
        Ground quittance = Ground.cleared(work, QUITTANCE, data);
        Report report = new Report(volume, quittance.fileBytes(), Machine.here(house, Ground.postgres(work)));
        for (String name : CONTENDERS) {
            if (name.equals("copy") && !skipped.contains(name) && skipped.contains(QUITTANCE)) {
                progress.accept("copy is left out: it copies the rows that quittance stores, which is skipped.");
            } else if (!skipped.contains(name)) {
                progress.accept(name + " …");
                report.add(name, run(name, quittance));
            }
        }
        if (!skipped.contains(QUITTANCE)) {
            quittance.clear();
        }
        return report;
    }

    private Figures run(String name, Ground quittance) throws Exception {
        Path data = quittance.data();
        return switch (name) {
            case QUITTANCE -> QuittanceNight.of(house).run(quittance.rested(), volume.rows(), Generator.night());
            case "stock" -> stock(name);
            case "copy" -> copy(name, quittance);
            case "bytes", "read" -> ours(FloorMain.class, name, false, data, volume.rows());
            default -> ours(ContenderMain.class, name, !name.equals("duckdb"), data, volume.rows());
        };
    }

    private Figures ours(Class<?> main, String name, boolean durable, Path data, long rows) throws Exception {
        return new OwnProcess(main, name, durable).run(Ground.fresh(work, name, data), rows);
    }

    /** A twentieth of the rows is enough for what goes row by row, but not so few that only its start is measured. */
    private Figures stock(String name) throws Exception {
        long charges = Math.min(volume.charges(), Math.max(STOCK_LEAST, volume.charges() / STOCK_SHARE));
        Volume share = new Volume(charges, volume.seed());
        Path data = work.resolve("data-stock");
        new Generator(share).write(data);
        return ours(ContenderMain.class, name, true, data, share.rows());
    }

    /** The rows come out of the ledger that the night has left; that they do is before, and not counted. */
    private Figures copy(String name, Ground quittance) throws Exception {
        Path data = Files.createDirectories(work.resolve("data-copy"));
        long start = System.nanoTime();
        long rows;
        try (Database database = quittance.database();
                Connection ledger = Ground.connect(database)) {
            rows = new StoredRows(data).export(ledger);
        }
        double exported = (System.nanoTime() - start) / 1e9;
        Figures figures = ours(FloorMain.class, name, true, data, rows).after(exported);
        Trees.delete(data);
        return figures;
    }
}
