package io.quittance.app.end2end;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The two sample nights, compared with what was written before and with what a person worked out by hand. */
class SampleNightsTests {

    private static final Path SAMPLES = Path.of("..", "sample-data");

    /** Held files and quarantined rows are part of the samples. */
    private static final int HELD = 3;

    @TempDir
    Path folder;

    @Test
    void bothNightsWriteWhatTheyShould() throws IOException {
        try (Installation installation = Installation.in(folder)) {
            for (int night = 1; night <= 2; night++) {
                String date = "2026-11-" + (18 + night);
                String inbox = sample(night, "inbox").toString();
                installation.night(date, "--inbox", inbox).endsWith(HELD);
                Outbox written = installation.outbox(date);
                foundAsByHand(written.findings(), sample(night, "expected-findings.txt"));
                golden(written, sample(night, "expected"));
            }
        }
    }

    /** With {@code -Dgolden.write=true} the golden files are written instead. */
    private static void golden(Outbox written, Path expected) throws IOException {
        if (Boolean.getBoolean("golden.write")) {
            written.writeTo(expected);
        }
        written.isSameAs(Outbox.of(expected));
    }

    private static void foundAsByHand(List<CSVRecord> findings, Path expected) throws IOException {
        List<List<String>> byHand = Files.readAllLines(expected).stream()
                .filter(line -> !line.startsWith("#") && !line.startsWith("status "))
                .map(line -> List.of(line.trim().split(" +", -1)))
                .toList();
        assertThat(findings.stream().map(SampleNightsTests::asByHand).collect(Collectors.joining("\n")))
                .isEqualTo(byHand.stream().map(SampleNightsTests::masked).collect(Collectors.joining("\n")));
    }

    private static String asByHand(CSVRecord finding) {
        return List.of(
                        "status",
                        "code",
                        "operator",
                        "account",
                        "service_code",
                        "charge_id",
                        "payment_id",
                        "agreement_no",
                        "cancel_no",
                        "refund_amount")
                .stream()
                .map(column -> finding.get(column).isEmpty() ? "-" : finding.get(column))
                .collect(Collectors.joining(" "));
    }

    /** The accounts of the samples are written out; those of the outbox are not. */
    private static String masked(List<String> row) {
        return String.join(" ", row).replace(row.get(3), row.get(3).equals("-") ? "-" : mask(row.get(3)));
    }

    private static String mask(String account) {
        return account.length() == 11
                ? account.substring(0, 3) + "****" + account.substring(7)
                : account.substring(0, 2) + "****" + account.substring(account.length() - 2);
    }

    private static Path sample(int night, String name) {
        return SAMPLES.resolve("night-" + night).resolve(name);
    }
}
