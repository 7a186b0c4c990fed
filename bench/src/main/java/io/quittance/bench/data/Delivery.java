package io.quittance.bench.data;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.LongFunction;

/**
 * One kind of file, night after night: at its top is what is left from the night before, then come the night's own rows
 * but those that are late.
 *
 * @param rows of a night
 * @param late rows in a thousand that come the next night
 * @param purpose of the draw that decides it
 */
record Delivery(long seed, LongFunction<CsvFile.Rows> rows, int late, int purpose) {

    /** Rows in a thousand that come again the next night. */
    static final int AGAIN = 2;

    private static final int ALL = 1_000;

    /** Writes a night's file and returns how many rows it has. */
    long write(long night, Path path) throws IOException {
        CsvFile.Rows own = rows.apply(night);
        try (CsvFile file = new CsvFile(path, own.header())) {
            long left = night == 0 ? 0 : write(file, rows.apply(night - 1), night - 1, 0, late + AGAIN);
            return left + write(file, own, night, late, ALL);
        }
    }

    /** Writes the rows whose draw lies between the bounds. */
    private long write(CsvFile file, CsvFile.Rows some, long night, int from, int to) throws IOException {
        long written = 0;
        for (long number = 0; number < some.count(); number++) {
            long draw = Scatter.below(ALL, seed, night * some.count() + number, purpose);
            if (draw >= from && draw < to) {
                some.write(file, number);
                file.endRow();
                written++;
            }
        }
        return written;
    }
}
