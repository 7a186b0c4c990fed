package io.quittance.bench.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/**
 * Files of night after night, each with the charges, payments and cancellations of the day before. Ids never repeat, but
 * lines do. Of a thousand payments {@value #LATE} come a night late, and of a thousand rows of any kind {@value
 * Delivery#AGAIN} come again the next night.
 */
public final class Nights {

    private static final long MOST_CHARGES = 100_000_000L;
    private static final int LATE = 10;

    private final Pool pool;
    private final List<Delivery> deliveries;

    /**
     * As many nights of a volume.
     *
     * @throws IllegalArgumentException if there are not enough ids for them
     */
    public Nights(Volume volume, int count) {
        if (volume.charges() > MOST_CHARGES || 2 * volume.charges() * count > Ids.MOST) {
            throw new IllegalArgumentException(
                    "there are no ids for " + count + " nights of " + volume.charges() + " charges");
        }
        long seed = volume.seed();
        Ids ids = new Ids(seed);
        pool = Pool.of(volume);
        deliveries = List.of(
                new Delivery(seed, night -> new ChargeRows(SingleDay.of(pool, night), ids), 0, 20),
                new Delivery(seed, night -> new PaymentRows(SingleDay.of(pool, night), ids), LATE, 21),
                new Delivery(seed, night -> new CancellationRows(SingleDay.of(pool, night), ids), 0, 22));
    }

    /** Business date of a night; the first is 0. */
    public LocalDate date(int night) {
        return Moment.date(SingleDay.of(pool, night).start()).plusDays(1);
    }

    /**
     * Writes a night's three files into a folder, over those that are there.
     *
     * @return rows of the three, headers aside
     */
    public long write(int night, Path folder) throws IOException {
        Files.createDirectories(folder);
        long rows = 0;
        for (int file = 0; file < deliveries.size(); file++) {
            rows += deliveries.get(file).write(night, folder.resolve(Generator.FILES.get(file)));
        }
        return rows;
    }
}
