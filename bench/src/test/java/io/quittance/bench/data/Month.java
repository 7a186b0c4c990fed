package io.quittance.bench.data;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** A generated month, read back. */
record Month(List<CSVRecord> charges, List<CSVRecord> payments, List<CSVRecord> cancellations) {

    static Month of(Volume volume, Path folder) throws IOException {
        new Generator(volume).write(folder);
        return in(folder);
    }

    /** What there is in a folder. */
    static Month in(Path folder) throws IOException {
        return new Month(
                rows(folder.resolve("charges.csv")),
                rows(folder.resolve("payments.csv")),
                rows(folder.resolve("cancellations.csv")));
    }

    private static List<CSVRecord> rows(Path file) throws IOException {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (CSVParser rows = CSVParser.parse(file, StandardCharsets.UTF_8, format)) {
            return rows.getRecords();
        }
    }

    /** Operator, account and service of a row. */
    static String line(CSVRecord row) {
        return row.get("operator") + "/" + row.get("account") + "/" + row.get("service_code");
    }

    /** The instant a charge is for, as its cancellation writes times. */
    static String instant(CSVRecord charge) {
        return charge.get("kind").equals("RECURRING") ? start(charge.get("cycle")) : charge.get("charged_at");
    }

    private static String start(String cycle) {
        return cycle.substring(0, 4) + "-" + cycle.substring(4) + "-01 00:00:00";
    }
}
