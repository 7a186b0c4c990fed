package io.quittance.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.quittance.domain.judge.AuditSettings;
import io.quittance.domain.judge.Auditor;
import io.quittance.domain.judge.Finding;
import io.quittance.domain.judge.RefundInstruction;
import io.quittance.domain.record.Source;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The ledger's sets bring the judge what a reader of the specification would bring, pencil in hand. */
class NaiveJudgeTests {
    private static final String NIGHT = "2026-11-30";
    private static final int ACCOUNTS = 100;
    private static final int CIRCLES = 40;

    @ParameterizedTest
    @ValueSource(longs = {21, 22})
    void of_a_usual_night(long seed) {
        holdToAccount(new RandomRows(seed, ACCOUNTS).dealt(1, seed).get(0), seed % 2 == 1);
    }

    @ParameterizedTest
    @ValueSource(longs = {31, 32, 33, 50012})
    void of_a_night_in_which_everything_shares_its_names(long seed) {
        holdToAccount(new OddRows(seed, CIRCLES).files(), seed % 2 == 1);
    }

    private static void holdToAccount(Map<String, List<String>> files, boolean packed) {
        List<Finding> naive = judged(files);
        for (boolean narrowed : List.of(true, false)) {
            LedgerFixture ledger = new LedgerFixture(ManyDeliveriesTests.POLICIES, date -> packed);
            assertThat(ledger.night(NIGHT, narrowed, files))
                    .hasSizeGreaterThan(20)
                    .containsExactlyInAnyOrderElementsOf(
                            naive.stream().map(NaiveJudgeTests::line).toList());
            assertThat(found(ledger)).containsExactlyInAnyOrderElementsOf(details(naive));
            assertThat(ledger.proof()).allMatch(control -> control.left() == control.right());
        }
    }

    private static List<Finding> judged(Map<String, List<String>> files) {
        List<Finding> findings = new ArrayList<>();
        AuditSettings settings = AuditSettings.shipped(LocalDate.parse(NIGHT), LedgerFixture.CALENDAR);
        new Auditor(ManyDeliveriesTests.POLICIES, settings)
                .audit(NaiveEvents.of(files).iterator(), verdict -> findings.addAll(verdict.findings()));
        return findings;
    }

    /** As {@link LedgerFixture#night} says it. */
    private static String line(Finding finding) {
        return String.join(
                " ",
                "NEW",
                finding.code().name(),
                finding.line().account(),
                finding.chargeId() + "/" + finding.paymentId() + "/" + finding.agreementNo() + "/" + finding.cancelNo(),
                finding.refundAmount().toYuan());
    }

    private static List<String> details(List<Finding> findings) {
        return findings.stream()
                .flatMap(finding -> Stream.concat(
                        Stream.of(detail(finding)),
                        finding.instructions().stream().map(NaiveJudgeTests::detail)))
                .toList();
    }

    private static String detail(Finding finding) {
        return String.join(
                "|",
                finding.id(),
                finding.line().operator(),
                finding.line().serviceCode(),
                finding.channel(),
                String.valueOf(finding.amount().value()),
                finding.route() == null ? "" : finding.route().name(),
                String.join(";", finding.also()),
                finding.policy(),
                finding.reasonEn(),
                finding.sources().stream().map(Source::toString).collect(Collectors.joining(";")));
    }

    private static String detail(RefundInstruction instruction) {
        return String.join(
                "|",
                instruction.number(),
                instruction.route().name(),
                instruction.transactionId() == null ? "" : instruction.transactionId(),
                instruction.orderNo() == null ? "" : instruction.orderNo(),
                String.valueOf(instruction.paid().value()),
                String.valueOf(instruction.amount().value()));
    }

    private static List<String> found(LedgerFixture ledger) {
        return ledger.column("""
                select concat_ws('|', finding_id, operator, service_code, channel, amount, route, also, policy, reason_en,
                                 source) as words from finding
                union all
                select concat_ws('|', number, route, transaction_id, order_no, paid, amount) from instruction
                order by words
                """);
    }
}
