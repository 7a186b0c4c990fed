package io.quittance.bench.run;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Counts what was found, under names that mean the same for each contender. Money that is wrong in two ways is one
 * finding of Quittance, which names the other way; it counts for both.
 */
final class Found {

    private static final String AFTER = "after-cancellation";
    private static final Map<String, String> NAMES = Map.of(
            "CHARGE_AFTER_CANCELLATION", AFTER,
            "UNCOLLECTED_CHARGE", "uncollected",
            "UNBILLED_PAYMENT", "unbilled",
            "AMOUNT_MISMATCH", "wrong-amount",
            "UNCOLLECTED", "uncollected",
            "UNBILLED", "unbilled",
            "AMOUNT", "wrong-amount");

    private Found() {}

    /** What is to be the same for each. */
    static List<String> names() {
        return List.of(AFTER, "uncollected", "unbilled", "wrong-amount");
    }

    /** From an outbox. */
    static Map<String, Long> byQuittance(Path outbox) throws IOException {
        return known(
                outbox.resolve("findings.csv"),
                row -> Stream.concat(
                        Stream.of(row.get("code")), Stream.of(row.get("also").split(";", -1))));
    }

    /** Every finding of an outbox, by code. */
    static Map<String, Long> codes(Path outbox) throws IOException {
        return count(outbox.resolve("findings.csv"), row -> Stream.of(row.get("code")));
    }

    /** From the result files of a contender of ours; empty where it leaves none. */
    static Map<String, Long> inResults(Path out) throws IOException {
        Map<String, Long> counts = new TreeMap<>();
        if (Files.exists(out.resolve("after-cancellation.csv"))) {
            counts.putAll(known(out.resolve("after-cancellation.csv"), row -> Stream.of("CHARGE_AFTER_CANCELLATION")));
            counts.putAll(known(out.resolve("unmatched.csv"), row -> Stream.of(row.get("what"))));
        }
        return counts;
    }

    /** Counts what has a name that is the same for each. */
    private static Map<String, Long> known(Path file, Function<CSVRecord, Stream<String>> codes) throws IOException {
        return count(
                file,
                row -> codes.apply(row).distinct().filter(NAMES::containsKey).map(NAMES::get));
    }

    private static Map<String, Long> count(Path file, Function<CSVRecord, Stream<String>> codes) throws IOException {
        Map<String, Long> counts = new TreeMap<>();
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8);
                CSVParser rows = format.parse(skipMark(reader))) {
            for (CSVRecord row : rows) {
                codes.apply(row).forEach(code -> counts.merge(code, 1L, Long::sum));
            }
        }
        return counts;
    }

    private static Reader skipMark(Reader reader) throws IOException {
        reader.mark(1);
        if (reader.read() != '\uFEFF') {
            reader.reset();
        }
        return reader;
    }
}
