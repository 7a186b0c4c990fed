package io.quittance.bench.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVRecord;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GeneratorTests {

    private static final Volume VOLUME = new Volume(100_000, 7);

    @TempDir
    private Path folder = Path.of("");

    @Test
    void theSameSeedGivesTheSameBytesAndAnotherSeedGivesOthers() throws IOException {
        new Generator(new Volume(5_000, 7)).write(folder.resolve("one"));
        new Generator(new Volume(5_000, 7)).write(folder.resolve("two"));
        new Generator(new Volume(5_000, 8)).write(folder.resolve("other"));
        for (String file : Generator.FILES) {
            Path one = folder.resolve("one").resolve(file);
            assertThat(one).hasSameBinaryContentAs(folder.resolve("two").resolve(file));
            assertThat(Files.mismatch(one, folder.resolve("other").resolve(file)))
                    .isNotNegative();
        }
    }

    @Test
    void aMonthHasTheBytesItAlwaysHad() throws Exception {
        new Generator(new Volume(5_000, 7)).write(folder);
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        for (String file : Generator.FILES) {
            digest.update(Files.readAllBytes(folder.resolve(file)));
        }
        assertThat(HexFormat.of().formatHex(digest.digest()))
                .isEqualTo("ebe868a211dbf6a6bd11757c764d369f2693e9a76bec0eb1ffa63ef94939271f");
    }

    @ParameterizedTest
    @ValueSource(longs = {10, 11, 99, 1_003})
    void thereAreAsManyPaymentsAsChargesAndATenthAsManyCancellations(long charges) throws IOException {
        Month month = Month.of(new Volume(charges, 1), folder);
        assertThat(month.charges()).hasSize((int) charges);
        assertThat(month.payments()).hasSize((int) charges);
        assertThat(month.cancellations()).hasSize((int) charges / 10);
    }

    @Test
    void idsAreShapedLikeRealOnesAndNeverRepeat() throws IOException {
        Month month = Month.of(VOLUME, folder);
        assertThat(column(month.payments(), "transaction_id"))
                .hasSize(100_000)
                .allMatch(id -> id.matches("4200\\d{6}202610\\d{12}|202610\\d{2}220014\\d{14}"))
                .allMatch(id -> id.length() == 28);
        assertThat(column(month.payments(), "order_no")).hasSize(100_000);
        assertThat(column(month.charges(), "charge_id")).hasSize(100_000).allMatch(id -> id.matches("[A-Z]{2}\\d{18}"));
        assertThat(column(month.cancellations(), "cancel_no")).hasSize(10_000);
        assertThat(column(month.charges(), "account")).allMatch(phone -> phone.matches("1[3-9]\\d{9}"));
    }

    @Test
    void linesRepeatButNoFeeIsChargedTwice() throws IOException {
        Month month = Month.of(VOLUME, folder);
        List<String> fees = month.charges().stream()
                .filter(charge -> charge.get("kind").equals("RECURRING"))
                .map(Month::line)
                .toList();
        Set<String> lines = month.charges().stream().map(Month::line).collect(Collectors.toSet());
        assertThat(fees).hasSize(60_000).doesNotHaveDuplicates();
        assertThat(lines).hasSize(60_000);
        assertThat(column(month.charges(), "operator")).hasSize(7);
        assertThat(column(month.charges(), "service_code")).hasSizeGreaterThan(15);
    }

    @Test
    void oneInAThousandIsUnmatchedAndOneInTwoThousandPaidWrong() throws IOException {
        Month month = Month.of(VOLUME, folder);
        Map<String, CSVRecord> paid = month.payments().stream()
                .collect(Collectors.toMap(row -> row.get("channel") + row.get("transaction_id"), Function.identity()));
        long unmatched = 0;
        long wrong = 0;
        for (CSVRecord charge : month.charges()) {
            CSVRecord payment = paid.get(charge.get("pay_channel") + charge.get("payment_ref"));
            unmatched += payment == null ? 1 : 0;
            wrong += payment != null && !payment.get("amount").equals(charge.get("amount")) ? 1 : 0;
        }
        assertThat(unmatched / 100_000.0).isCloseTo(0.001, Offset.offset(0.0004));
        assertThat(wrong / 100_000.0).isCloseTo(0.0005, Offset.offset(0.0003));
    }

    @Test
    void aboutThirteenInAThousandAreChargedAfterACancellation() throws IOException {
        Month month = Month.of(VOLUME, folder);
        Map<String, String> ended = new HashMap<>();
        month.cancellations().stream()
                .filter(row -> Set.of("ACCEPTED", "COMPLETED").contains(row.get("status")))
                .forEach(row -> ended.put(Month.line(row), row.get("effective_at")));
        long after = month.charges().stream()
                .filter(charge -> ended.containsKey(Month.line(charge)))
                .filter(charge -> Month.instant(charge).compareTo(ended.get(Month.line(charge))) >= 0)
                .count();
        assertThat(after / 100_000.0).isCloseTo(0.013, Offset.offset(0.002));
    }

    @Test
    void timesAreAllOverTheMonth() throws IOException {
        Set<String> days = Month.of(VOLUME, folder).charges().stream()
                .map(charge -> charge.get("charged_at").substring(0, 10))
                .collect(Collectors.toSet());
        assertThat(days).hasSize(31).allMatch(day -> day.startsWith("2026-10-"));
    }

    @Test
    void tooFewChargesAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Volume(9, 1)).withMessageContaining("not 9");
    }

    private static Set<String> column(List<CSVRecord> rows, String name) {
        return rows.stream().map(row -> row.get(name)).collect(Collectors.toSet());
    }
}
