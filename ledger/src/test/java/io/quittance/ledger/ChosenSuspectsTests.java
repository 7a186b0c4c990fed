package io.quittance.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.quittance.domain.judge.AuditSettings;
import io.quittance.domain.judge.Auditor;
import io.quittance.domain.record.LinkedPayment;
import io.quittance.ledger.casework.CaseRecord;
import io.quittance.ledger.casework.CaseRecords;
import io.quittance.ledger.night.Night;
import io.quittance.ledger.night.Nights;
import io.quittance.ledger.report.FindingRows;
import io.quittance.ledger.secret.Accounts;
import io.quittance.ledger.whatif.PastNight;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who asks about some accounts of a night is told what the night was told of them, whoever else is in it. */
class ChosenSuspectsTests {
    private static final Map<String, List<String>> TWO_CHARGES_OF_ONE_ORDER = Map.of(
            "a-CANCELLATION", List.of("KB,CMCC,13800000002,P-1,2026-09-25 15:52:14,,COMPLETED"),
            "b-CHARGE",
                    List.of(
                            "CA,CMCC,13800000001,P-1,,,,,,2026-10-01 00:10:00,30.00,ALIPAY,OX",
                            "CB,CMCC,13800000002,P-1,,,,,,2026-10-06 16:15:11,30.00,ALIPAY,OX"),
            "c-PAYMENT", List.of("ALIPAY,P1,OX,,,2026-10-01 00:05:00,30.00,SUCCESS"));

    private final LedgerFixture ledger = new LedgerFixture(NightInTheLedgerTests.POLICIES);

    /** The first is packed. */
    @ParameterizedTest
    @ValueSource(strings = {"2026-10-08", "2026-10-09"})
    void a_payment_stays_with_the_charge_of_an_account_that_nobody_asks_about(String date) {
        assertThat(ledger.night(date, true, TWO_CHARGES_OF_ONE_ORDER))
                .contains("NEW CHARGE_AFTER_CANCELLATION 13800000002 CB///KB 0.00");

        assertThat(judgedAgain()).containsExactly("CHARGE_AFTER_CANCELLATION CB/ 0.00");
        List<CaseRecord> cases = cases();
        assertThat(cases).hasSize(1);
        assertThat(cases.get(0).account()).isNotEmpty().noneMatch(event -> event.fact() instanceof LinkedPayment);
    }

    private List<String> judgedAgain() {
        Night night = night();
        List<String> found = new ArrayList<>();
        Auditor auditor = new Auditor(
                NightInTheLedgerTests.POLICIES, AuditSettings.shipped(night.businessDate(), LedgerFixture.CALENDAR));
        ledger.transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            new PastNight(ledger.source, ledger.key, night, List.of(night.number()))
                    .events(events -> auditor.audit(
                            events,
                            verdict -> verdict.findings()
                                    .forEach(finding -> found.add(finding.code().name() + " " + finding.chargeId() + "/"
                                            + finding.paymentId() + " "
                                            + finding.refundAmount().toYuan()))));
        });
        return found;
    }

    private List<CaseRecord> cases() {
        FindingRows rows = new FindingRows(new Accounts(ledger.source, ledger.key), Auditor::code);
        String number = ledger.column(
                        "select case_number from line_case join finding f using (account) where f.charge_id = 'CB'")
                .get(0);
        List<CaseRecord> cases = new ArrayList<>();
        ledger.transaction.executeWithoutResult(
                status -> cases.addAll(new CaseRecords(ledger.source, ledger.key, rows).of(number, night().number())));
        return cases;
    }

    private Night night() {
        return new Nights(ledger.source).lastBalanced().orElseThrow();
    }
}
