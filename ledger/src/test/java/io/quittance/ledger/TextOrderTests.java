package io.quittance.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.quittance.domain.judge.Auditor;
import io.quittance.ledger.report.FindingRows;
import io.quittance.ledger.report.NightFindings;
import io.quittance.ledger.secret.Accounts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** Where only texts can decide, their bytes do, however the database sorts: B1 comes before a1. */
class TextOrderTests {
    private static final String FIRST = "CMCC,13800000001,VAS1";
    private static final String SECOND = "CMCC,13800000002,VAS1";
    private static final List<String> CANCELLED = List.of(
            "X1," + FIRST + ",2026-06-10 12:00:00,,COMPLETED", "X2," + SECOND + ",2026-06-10 12:00:00,,COMPLETED");
    private static final List<String> AGREED = List.of(
            "WECHAT,a1,M1,," + FIRST + ",NORMAL,2026-01-01 00:00:00,,",
            "WECHAT,B1,M1,," + SECOND + ",NORMAL,2026-01-01 00:00:00,,");

    private final LedgerFixture ledger = new LedgerFixture(
            NightInTheLedgerTests.POLICIES,
            date -> date.getDayOfMonth() % 2 == 0,
            LedgerServer.ledgerOfDictionaryOrder());

    @Test
    void of_two_charges_that_name_an_order_at_one_time() {
        String taken = ",,RECURRING,202607,,,2026-07-10 10:00:00,15.00,WECHAT,ORD1";

        List<String> found = ledger.night(
                "2026-07-20",
                true,
                Map.of(
                        "a-CANCELLATION", CANCELLED,
                        "b-CHARGE", List.of("a1," + FIRST + taken, "B1," + SECOND + taken),
                        "c-PAYMENT", List.of("WECHAT,T1,ORD1,,,2026-07-10 10:00:00,15.00")));

        assertThat(found)
                .contains(
                        "NEW CHARGE_AFTER_CANCELLATION 13800000001 a1///X1 0.00",
                        "NEW CHARGE_AFTER_CANCELLATION 13800000002 B1/T1//X2 15.00");
        assertThat(ledger.column("select charge_id from open_item")).containsExactly("a1");
    }

    @Test
    void of_two_agreements_that_were_signed_at_one_time() {
        List<String> found = ledger.night(
                "2026-07-20",
                true,
                Map.of(
                        "a-CANCELLATION", CANCELLED,
                        "b-AGREEMENT", AGREED,
                        "c-PAYMENT", List.of("WECHAT,T1,O1,M1,,2026-07-10 10:00:00,15.00")));

        assertThat(found)
                .filteredOn(row -> row.contains("AUTOPAY_AFTER_CANCELLATION"))
                .containsExactly("NEW AUTOPAY_AFTER_CANCELLATION 13800000002 /T1/B1/X2 15.00");
    }

    @Test
    void of_two_codes_of_one_agreement() {
        ledger.night(
                "2026-07-20",
                true,
                Map.of(
                        "a-CANCELLATION",
                        CANCELLED,
                        "b-AGREEMENT",
                        List.of(
                                "WECHAT,A1,a1,," + FIRST + ",NORMAL,2026-01-01 00:00:00,,",
                                "ALIPAY,A1,B1,," + FIRST + ",NORMAL,2026-01-01 00:00:00,,")));

        assertThat(codes()).isNotEmpty().containsOnly("a1");
    }

    private List<String> codes() {
        List<String> codes = new ArrayList<>();
        Accounts accounts = new Accounts(ledger.source, ledger.key);
        NightFindings findings = new NightFindings(ledger.source, accounts, new FindingRows(accounts, Auditor::code));
        ledger.transaction.executeWithoutResult(
                status -> findings.each(1, UnaryOperator.identity(), reported -> codes.add(reported.merchantCode())));
        return codes;
    }
}
