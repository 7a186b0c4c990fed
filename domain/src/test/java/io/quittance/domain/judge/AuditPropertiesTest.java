package io.quittance.domain.judge;

import static org.assertj.core.api.Assertions.assertThat;

import io.quittance.domain.history.AccountHistory;
import io.quittance.domain.history.CollectedPayment;
import io.quittance.domain.money.Fen;
import io.quittance.domain.policy.Policies;
import io.quittance.domain.record.LineEvent;
import io.quittance.domain.timeline.RandomTimelines;
import io.quittance.domain.timeline.TestCalendar;
import io.quittance.domain.timeline.Timeline;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every history, tried on five hundred seeded ones. */
class AuditPropertiesTest {

    private static final int NEVER_TOO_OLD = 1_000_000;

    static Stream<Timeline> histories() {
        return IntStream.range(0, 500).mapToObj(RandomTimelines::of);
    }

    @ParameterizedTest
    @MethodSource("histories")
    void anyOrderOfTheEventsGivesTheSameVerdict(Timeline history) {
        List<LineEvent> shuffled = new ArrayList<>(history.events());
        Collections.shuffle(shuffled, new Random(11));
        assertThat(judge(history, shuffled, history.night()))
                .isEqualTo(judge(history, history.events(), history.night()));
    }

    @ParameterizedTest
    @MethodSource("histories")
    void noMoneyIsInstructedTwiceAndNeverMoreThanIsLeftAndNotOutstanding(Timeline history) {
        AccountVerdict verdict = judge(history, history.events(), history.night());
        AccountHistory account = new AccountHistory(history.events(), new Policies(history.policies()));
        Map<String, Fen> left = new HashMap<>();
        account.lines().forEach(line -> {
            line.payments()
                    .forEach(payment ->
                            left.put(payment.identity(), payment.net().minus(payment.outstanding())));
            line.charges()
                    .forEach(charge ->
                            left.put(charge.identity(), charge.standing().minus(charge.outstanding())));
        });
        for (Finding finding : verdict.findings()) {
            for (RefundInstruction claim : finding.instructions()) {
                String money = claim.channel() == null
                        ? finding.line().operator() + "/" + finding.chargeId()
                        : claim.channel() + "/" + claim.transactionId();
                assertThat(claim.amount().isPositive()).isTrue();
                assertThat(claim.amount().isMoreThan(Objects.requireNonNullElse(left.remove(money), Fen.ZERO)))
                        .as("%s claims %s of %s", finding.code().name(), claim.amount(), money)
                        .isFalse();
            }
        }
        assertThat(account.lines().stream().flatMap(line -> line.payments().stream()))
                .allMatch(payment -> !CollectedPayment.netOf(List.of(payment))
                        .isMoreThan(payment.payment().amount()));
    }

    @ParameterizedTest
    @MethodSource("histories")
    void everyFindingIsWhole(Timeline history) {
        AccountVerdict verdict = judge(history, history.events(), history.night());
        assertThat(verdict.findings()).extracting(Finding::id).doesNotHaveDuplicates();
        for (Finding finding : verdict.findings()) {
            Fen claimed = finding.instructions().stream()
                    .map(RefundInstruction::amount)
                    .reduce(finding.pending(), Fen::plus);
            assertThat(finding.refundAmount()).isEqualTo(claimed);
            assertThat(finding.route() != null).isEqualTo(finding.code().severity() == Severity.REFUND);
            assertThat(finding.route() == Route.VOID)
                    .isEqualTo(finding.code().severity() == Severity.REFUND && !claimed.isPositive());
            assertThat(finding.also())
                    .doesNotHaveDuplicates()
                    .doesNotContain(finding.code().name());
            assertThat(finding.sources()).isNotEmpty();
            assertThat(finding.reasonZh()).endsWith("。");
            assertThat(finding.reasonEn()).endsWith(".").doesNotContain("null", "999999999");
            assertThat(finding.reasonZh()).doesNotContain("null", "999999999");
        }
    }

    @ParameterizedTest
    @MethodSource("histories")
    void moneyThatHasGoneBackIsNotFoundAgain(Timeline history) {
        AccountVerdict verdict = judge(history, history.events(), history.night());
        for (Finding finding : verdict.findings()) {
            if (!finding.code().name().equals("OVER_REFUNDED")
                    && finding.paymentId().isEmpty()) {
                assertThat(verdict.returned()).doesNotContain(finding.line().operator() + "/" + finding.chargeId());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("histories")
    void untilTheReviewDayEveryNightSaysTheSame(Timeline history) {
        LocalDate night = history.night();
        AccountVerdict verdict = judge(history, history.events(), night);
        LocalDate review = Objects.requireNonNullElse(verdict.reviewOn(), night.plusDays(100));
        assertThat(review).isAfter(night);
        for (LocalDate later = night.plusDays(1); later.isBefore(review); later = later.plusDays(1)) {
            assertThat(judge(history, history.events(), later).findings())
                    .as("on %s", later)
                    .isEqualTo(verdict.findings());
        }
    }

    @Test
    void theHistoriesReachEveryRule() {
        List<String> reached = histories()
                .flatMap(history -> judge(history, history.events(), history.night()).findings().stream())
                .map(finding -> finding.code().name())
                .distinct()
                .toList();
        assertThat(reached)
                .containsAll(
                        Auditor.rules().stream().map(rule -> rule.code().name()).toList());
    }

    private static AccountVerdict judge(Timeline history, List<LineEvent> events, LocalDate night) {
        List<AccountVerdict> verdicts = new ArrayList<>();
        AuditSettings settings = new AuditSettings(night, 1, NEVER_TOO_OLD, NEVER_TOO_OLD, TestCalendar.PUBLISHED);
        new Auditor(new Policies(history.policies()), settings).audit(events.iterator(), verdicts::add);
        assertThat(verdicts).hasSize(1);
        return verdicts.get(0);
    }
}
