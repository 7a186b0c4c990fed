package io.quittance.bench.run;

import io.quittance.bench.data.Generator;
import io.quittance.bench.data.Volume;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Quittance and three others on the same files and the same machine, one after the other.
 *
 * @param house folder of the product's source, for its jar and commit
 * @param work folder for files, servers and results; emptied where it is used
 * @param skipped names of contenders that are left out
 */
public record Comparison(Volume volume, Path house, Path work, Set<String> skipped) {

    /** Whom one can skip, in the order they run. */
    public static final List<String> CONTENDERS = List.of("quittance", "expert-sql", "duckdb", "stock");

    private static final long STOCK_SHARE = 20;
    private static final long STOCK_LEAST = 20_000;

    /** Generates the files, runs everyone and says who is on. */
    public Report run(Consumer<String> progress) throws Exception {
        Path data = work.resolve("data");
        progress.accept("Writing " + volume.rows() + " rows …");
        new Generator(volume).write(data);
        Machine machine = Machine.here(house, Ground.postgres(work));
        Report report = new Report(volume, machine);
        for (String name : CONTENDERS) {
            if (!skipped.contains(name)) {
                progress.accept(name + " …");
                report.add(name, run(name, data));
            }
        }
        return report;
    }

    private Figures run(String name, Path data) throws Exception {
        return switch (name) {
            case "quittance" -> QuittanceNight.of(house).run(Ground.fresh(work, name, data), volume.rows());
            case "stock" -> stock(name);
            default -> new OwnProcess(name, !name.equals("duckdb")).run(Ground.fresh(work, name, data), volume.rows());
        };
    }

    /** A twentieth of the rows is enough for what goes row by row, but not so few that only its start is measured. */
    private Figures stock(String name) throws Exception {
        long charges = Math.min(volume.charges(), Math.max(STOCK_LEAST, volume.charges() / STOCK_SHARE));
        Volume share = new Volume(charges, volume.seed());
        Path data = work.resolve("data-stock");
        new Generator(share).write(data);
        return new OwnProcess(name, true).run(Ground.fresh(work, name, data), share.rows());
    }
}
