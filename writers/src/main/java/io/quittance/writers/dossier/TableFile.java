package io.quittance.writers.dossier;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** A shipped table. */
final class TableFile {
    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

    private TableFile() {}

    /** Its rows by the names of their columns. */
    static List<CSVRecord> rows(String name) {
        try (Reader text = new InputStreamReader(
                Objects.requireNonNull(TableFile.class.getResourceAsStream(name), name), StandardCharsets.UTF_8)) {
            return FORMAT.parse(text).getRecords();
        } catch (IOException e) {
            throw new IllegalStateException("the shipped " + name + " cannot be read", e);
        }
    }
}
