package io.quittance.bench.run;

import io.quittance.bench.data.Generator;
import io.quittance.bench.data.Volume;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.DoubleFunction;

/**
 * What a kill costs: the same night undisturbed, and killed and started again, each time on a fresh ledger.
 *
 * @param house folder of the product's source, for its jar and commit
 * @param work folder for files, server and results; emptied where it is used
 */
public record Restarts(Volume volume, Path house, Path work) {

    private static final String NAME = "restart";
    private static final int ATTEMPTS = 3;

    /** Who hears of each night when it is over. */
    @FunctionalInterface
    public interface Listener {
        /** One more was measured. */
        void nightIsOver(RestartReport soFar) throws IOException;
    }

    /** Measures every kill. */
    public RestartReport run(Listener listener) throws Exception {
        return run(Kill::all, listener);
    }

    /**
     * Measures some kills. The night runs undisturbed before and after, because machines do not stay the same.
     *
     * @param kills by the seconds of the undisturbed night
     */
    RestartReport run(DoubleFunction<List<Kill>> kills, Listener listener) throws Exception {
        Path data = work.resolve("data");
        new Generator(volume).write(data);
        RestartReport report = new RestartReport(volume, Machine.here(house, Ground.postgres(work)));
        Figures first = undisturbed(data);
        report.addUndisturbed(first);
        listener.nightIsOver(report);
        for (Kill kill : kills.apply(first.seconds())) {
            report.add(killed(kill, data));
            listener.nightIsOver(report);
        }
        report.addUndisturbed(undisturbed(data));
        return report;
    }

    private Figures undisturbed(Path data) throws Exception {
        Ground ground = Ground.fresh(work, NAME, data);
        Figures figures = QuittanceNight.of(house).run(ground, volume.rows(), Generator.night());
        ground.clear();
        return figures;
    }

    /** A night may be so much faster than the undisturbed one that it is over before its instant; then it runs again. */
    private RestartReport.Killed killed(Kill kill, Path data) throws Exception {
        QuittanceNight program = QuittanceNight.of(house);
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Ground ground = Ground.fresh(work, NAME, data);
            OptionalDouble had = program.killed(ground, Generator.night(), kill.death());
            if (had.isPresent()) {
                Figures second = program.run(ground, volume.rows(), Generator.night());
                ground.clear();
                return new RestartReport.Killed(kill.name(), had.getAsDouble(), second);
            }
        }
        throw new IllegalStateException("the night was over " + ATTEMPTS + " times before it could be killed "
                + kill.name() + "; the machine has to be quiet");
    }
}
