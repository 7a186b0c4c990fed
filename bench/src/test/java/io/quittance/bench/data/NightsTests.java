package io.quittance.bench.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NightsTests {

    private static final int COUNT = 40;
    private static final Volume VOLUME = new Volume(2_000, 7);
    private static final List<Month> NIGHTS = new ArrayList<>();

    @TempDir
    private static Path folder = Path.of("");

    @BeforeAll
    static void write() throws IOException {
        Nights nights = new Nights(VOLUME, COUNT);
        for (int night = 0; night < COUNT; night++) {
            nights.write(night, folder);
            NIGHTS.add(Month.in(folder));
        }
    }

    @Test
    void theNightsAreThoseFromTheFifthOfJanuaryAndChargesAreOfTheDayBefore() {
        Nights nights = new Nights(VOLUME, COUNT);
        assertThat(nights.date(0)).hasToString("2026-01-05");
        assertThat(nights.date(89)).hasToString("2026-04-04");
        assertThat(NIGHTS.get(0).charges())
                .allMatch(row -> row.get("charged_at").startsWith("2026-01-04 "));
        assertThat(NIGHTS.get(30).charges().stream().filter(row -> day(row).equals("2026-02-03")))
                .hasSize(2_000);
    }

    @Test
    void idsComeOnceSaveForWhatIsDeliveredAgain() {
        idsComeOnce(Month::charges, row -> row.get("charge_id"), 2_000);
        idsComeOnce(Month::payments, row -> row.get("channel") + row.get("transaction_id"), 2_000);
        idsComeOnce(Month::cancellations, row -> row.get("cancel_no"), 200);
    }

    private static void idsComeOnce(Function<Month, List<CSVRecord>> rows, Function<CSVRecord, String> id, int ofEach) {
        Map<String, List<String>> seen = NIGHTS.stream()
                .flatMap(night -> rows.apply(night).stream())
                .collect(Collectors.groupingBy(
                        id,
                        Collectors.mapping(CSVRecord::toMap, Collectors.mapping(Map::toString, Collectors.toList()))));
        assertThat((double) seen.size()).isCloseTo(ofEach * COUNT, Offset.offset(ofEach * 0.03));
        assertThat(seen.values()).allMatch(same -> same.stream().distinct().count() == 1);
        long again = seen.values().stream().filter(same -> same.size() == 2).count();
        assertThat(again / (double) seen.size()).isCloseTo(0.002, Offset.offset(0.001));
        assertThat(seen.values()).allMatch(same -> same.size() <= 2);
    }

    @Test
    void oneInAHundredPaymentsComesTheNightAfterItsCharge() {
        for (int night = 1; night < COUNT; night++) {
            Set<String> before = column(NIGHTS.get(night - 1).charges(), "payment_ref");
            Set<String> paidBefore = column(NIGHTS.get(night - 1).payments(), "transaction_id");
            long late = NIGHTS.get(night).payments().stream()
                    .map(row -> row.get("transaction_id"))
                    .filter(id -> before.contains(id) && !paidBefore.contains(id))
                    .count();
            assertThat(late).isBetween(5L, 40L);
        }
    }

    @Test
    void noLineIsChargedItsFeeTwiceInAMonthAndMostAreChargedInEach() {
        Map<String, Set<String>> lines = new HashMap<>();
        for (CSVRecord fee : firstDelivered()
                .filter(row -> row.get("kind").equals("RECURRING"))
                .toList()) {
            assertThat(lines.computeIfAbsent(fee.get("cycle"), cycle -> new HashSet<>())
                            .add(Month.line(fee)))
                    .as(fee.toString())
                    .isTrue();
        }
        Set<String> both = new HashSet<>(lines.getOrDefault("202601", Set.of()));
        both.retainAll(lines.getOrDefault("202602", Set.of()));
        assertThat(both.size() / (9 * 1_200.0)).isBetween(0.7, 1.0);
    }

    @Test
    void aFewCancellationsAreOfLinesChargedThatDayAndEveryLineIsCancelledOnce() {
        Set<String> cancelled = new HashSet<>();
        long charged = 0;
        for (Month night : NIGHTS) {
            Set<String> lines = night.charges().stream().map(Month::line).collect(Collectors.toSet());
            Set<String> ended = night.cancellations().stream().map(Month::line).collect(Collectors.toSet());
            cancelled.addAll(ended);
            charged += ended.stream().filter(lines::contains).count();
        }
        assertThat((double) cancelled.size()).isCloseTo(200 * COUNT, Offset.offset(20.0));
        assertThat(charged / (200.0 * COUNT)).isBetween(0.146, 0.22);
    }

    @Test
    void chargesAfterACancellationAreAsManyEachNightHoweverManyWentBefore() {
        Map<String, String> ended = new HashMap<>();
        List<Long> after = new ArrayList<>();
        for (Month night : NIGHTS) {
            night.cancellations().stream()
                    .filter(row -> Set.of("ACCEPTED", "COMPLETED").contains(row.get("status")))
                    .forEach(row -> ended.putIfAbsent(Month.line(row), row.get("effective_at")));
            after.add(night.charges().stream()
                    .filter(row -> ended.containsKey(Month.line(row)))
                    .filter(row -> Month.instant(row).compareTo(ended.get(Month.line(row))) >= 0)
                    .count());
        }
        double early = average(after.subList(1, 11));
        double late = average(after.subList(30, 40));
        assertThat(early / 2_000).as(after.toString()).isCloseTo(0.012, Offset.offset(0.003));
        assertThat(late / 2_000).as(after.toString()).isCloseTo(0.013, Offset.offset(0.003));
    }

    @Test
    void aPlaceHasTheLineThatItsCancellationsLeaveThere() {
        Pool pool = Pool.of(new Volume(10, 3));
        for (long cancellation = 0; cancellation < 1_000; cancellation++) {
            long line = pool.leaver(cancellation);
            long place = line % pool.places();
            assertThat(pool.tenant(place, cancellation)).isEqualTo(line);
            assertThat(pool.tenant(place, cancellation + 1)).isEqualTo(line + pool.places());
        }
        assertThat(LongStream.range(0, 1_000).map(pool::leaver)).doesNotHaveDuplicates();
    }

    @Test
    void moreNightsThanThereAreIdsForAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Nights(new Volume(100_000_000, 1), 51))
                .withMessageContaining("51 nights");
    }

    private static Stream<CSVRecord> firstDelivered() {
        Set<String> seen = new HashSet<>();
        return NIGHTS.stream().flatMap(night -> night.charges().stream()).filter(row -> seen.add(row.get("charge_id")));
    }

    private static double average(List<Long> counts) {
        return counts.stream().mapToLong(Long::longValue).average().orElse(0);
    }

    private static String day(CSVRecord charge) {
        return charge.get("charged_at").substring(0, 10);
    }

    private static Set<String> column(List<CSVRecord> rows, String name) {
        return rows.stream().map(row -> row.get(name)).collect(Collectors.toSet());
    }
}
