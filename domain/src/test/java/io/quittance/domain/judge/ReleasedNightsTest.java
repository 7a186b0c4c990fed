package io.quittance.domain.judge;

import static org.assertj.core.api.Assertions.assertThat;

import io.quittance.domain.money.Fen;
import io.quittance.domain.record.ReleasedInstruction;
import io.quittance.domain.timeline.RandomTimelines;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Nobody is paid twice, whatever arrives when: four hundred seeded accounts over ten nights each. */
class ReleasedNightsTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 6, 10);

    static LongStream seeds() {
        return LongStream.range(0, 400);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whatIsReleasedNeverExceedsWhatWasTakenNorWhatIsLeftAtTheTime(long seed) {
        Bookkeeping books = new Bookkeeping(RandomTimelines.of(seed), seed);
        Random random = new Random(seed);
        for (LocalDate night = FIRST; night.isBefore(FIRST.plusDays(120)); night = night.plusDays(12)) {
            books.arrive(night, 60);
            AccountVerdict verdict = books.judge(night);
            for (Finding finding : verdict.findings()) {
                for (RefundInstruction asked : finding.instructions()) {
                    if (random.nextInt(3) > 0) {
                        fits(books, verdict, finding, asked);
                        books.release(finding, asked, night);
                    }
                }
            }
            neverMoreThanTaken(books);
        }
        assertThat(books.released()).extracting(ReleasedInstruction::number).doesNotHaveDuplicates();
    }

    /** At its release it is no more than what is left of its money and not outstanding. */
    private static void fits(Bookkeeping books, AccountVerdict verdict, Finding finding, RefundInstruction asked) {
        String money = asked.transactionId() == null ? "B " + finding.chargeId() : "T " + asked.transactionId();
        Fen outstanding = verdict.instructions().stream()
                .filter(state ->
                        Bookkeeping.moneyOf(state.tracked().instruction()).equals(money))
                .map(state -> state.tracked().outstanding())
                .reduce(Fen.ZERO, Fen::plus);
        Fen left = Objects.requireNonNull(books.left().get(money));
        assertThat(asked.amount()).as("%s of %s", asked.number(), money).isLessThanOrEqualTo(left.minus(outstanding));
    }

    private static void neverMoreThanTaken(Bookkeeping books) {
        books.releasedOf()
                .forEach((money, sum) -> assertThat(sum)
                        .as("released of %s", money)
                        .isLessThanOrEqualTo(
                                Objects.requireNonNull(books.taken().get(money))));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void onceAllIsReleasedTheSameFactsAskForNothingMoreAndStillSupportIt(long seed) {
        Bookkeeping books = new Bookkeeping(RandomTimelines.of(seed), seed);
        LocalDate night = FIRST.plusDays(100);
        books.arrive(night, 90);
        AccountVerdict before = books.judge(night);
        before.findings()
                .forEach(finding -> finding.instructions().forEach(asked -> books.release(finding, asked, night)));
        AccountVerdict after = books.judge(night);
        assertThat(after.findings()).flatExtracting(Finding::instructions).isEmpty();
        assertThat(claims(after)).isEqualTo(claims(before));
        assertThat(after.findings())
                .allSatisfy(finding -> assertThat(finding.pending()).isEqualTo(finding.refundAmount()));
        assertThat(after.instructions())
                .allSatisfy(state -> assertThat(state.unsupported()).isEqualTo(Fen.ZERO));
    }

    private static List<String> claims(AccountVerdict verdict) {
        return verdict.findings().stream()
                .map(finding -> finding.id() + " " + finding.refundAmount() + " " + finding.route())
                .toList();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theSameFactsGiveTheSameNumbersOnEveryRun(long seed) {
        Bookkeeping one = new Bookkeeping(RandomTimelines.of(seed), 1);
        Bookkeeping other = new Bookkeeping(RandomTimelines.of(seed), 2);
        LocalDate night = FIRST.plusDays(100);
        one.arrive(night, 100);
        other.arrive(night, 100);
        assertThat(other.judge(night)).isEqualTo(one.judge(night));
        assertThat(one.judge(night)).isEqualTo(one.judge(night));
    }

    @Test
    void theNightsReleaseConfirmRefuseAndRecover() {
        Map<String, Integer> counts = new TreeMap<>();
        seeds().forEach(seed -> {
            Bookkeeping books = new Bookkeeping(RandomTimelines.of(seed), seed);
            for (LocalDate night = FIRST; night.isBefore(FIRST.plusDays(120)); night = night.plusDays(12)) {
                LocalDate tonight = night;
                books.arrive(night, 60);
                AccountVerdict verdict = books.judge(night);
                verdict.instructions().forEach(state -> {
                    String supported = state.unsupported().isPositive() ? "unsupported" : "supported";
                    counts.merge(state.tracked().state().name(), 1, Integer::sum);
                    counts.merge(supported, 1, Integer::sum);
                });
                verdict.findings()
                        .forEach(finding ->
                                finding.instructions().forEach(asked -> books.release(finding, asked, tonight)));
            }
        });
        assertThat(counts)
                .containsOnlyKeys("CONFIRMED", "OUTSTANDING", "REFUSED", "supported", "unsupported")
                .allSatisfy((what, count) -> assertThat(count).as(what).isGreaterThan(50));
    }
}
