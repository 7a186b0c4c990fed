package io.quittance.bench.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/** Writes the three files of a month. */
public record Generator(Volume volume) {

    /** What the files are called. */
    public static final List<String> FILES = List.of("charges.csv", "payments.csv", "cancellations.csv");

    /** The business date of a night for these files: everything unmatched is overdue by then. */
    public static LocalDate night() {
        return Moment.NIGHT;
    }

    /** Writes them into a folder, which is made where it is missing. */
    public void write(Path folder) throws IOException {
        Ids ids = new Ids(volume.seed());
        WholeMonth month = WholeMonth.of(volume);
        Files.createDirectories(folder);
        CsvFile.write(folder.resolve(FILES.get(0)), new ChargeRows(month, ids));
        CsvFile.write(folder.resolve(FILES.get(1)), new PaymentRows(month, ids));
        CsvFile.write(folder.resolve(FILES.get(2)), new CancellationRows(month, ids));
    }
}
