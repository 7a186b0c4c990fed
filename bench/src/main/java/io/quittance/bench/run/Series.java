package io.quittance.bench.run;

import io.quittance.bench.data.Nights;
import io.quittance.bench.data.Volume;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;

/**
 * The real program, night after night on one home and one ledger, each night in a process of its own with a server of
 * its own.
 *
 * @param volume of each night
 * @param count of nights
 * @param house folder of the product's source, for its jar and commit
 * @param work folder for files, server and results; emptied where it is used
 */
public record Series(Volume volume, int count, Path house, Path work) {

    /** Checks the number of nights. */
    public Series {
        if (count < 1) {
            throw new IllegalArgumentException("there must be at least one night, not " + count);
        }
    }

    /** Who hears of each night when it is over. */
    @FunctionalInterface
    public interface Listener {
        void nightIsOver(SeriesReport soFar) throws IOException;
    }

    /** Generates each night's files, runs it and measures it; the ledger is deleted at the end. */
    public SeriesReport run(Listener listener) throws Exception {
        Nights nights = new Nights(volume, count);
        QuittanceNight program = QuittanceNight.of(house);
        SeriesReport report = new SeriesReport(volume, Machine.here(house, Ground.postgres(work)));
        Ground ground = Ground.cleared(work, "nights", work.resolve("nights-data"));
        for (int night = 0; night < count; night++) {
            LocalDate date = nights.date(night);
            long rows = nights.write(night, ground.data());
            Figures figures = program.run(ground.rested(), rows, date);
            report.add(new SeriesReport.Measured(
                    night + 1, date, figures, Found.codes(ground.out().resolve(date.toString()))));
            listener.nightIsOver(report);
        }
        ground.clear();
        return report;
    }
}
