package io.quittance.writers.dossier;

import io.quittance.domain.calendar.Basis;
import io.quittance.domain.calendar.Blocking;
import io.quittance.domain.calendar.CaseEvent;
import io.quittance.domain.calendar.ComplaintChannel;
import io.quittance.domain.calendar.Confidence;
import io.quittance.domain.calendar.Deadline;
import io.quittance.domain.calendar.DueDate;
import io.quittance.domain.calendar.Reckoned;
import io.quittance.domain.calendar.Term;
import io.quittance.domain.history.TimeSpan;
import io.quittance.domain.judge.Finding;
import io.quittance.domain.judge.FindingCode;
import io.quittance.domain.judge.RefundInstruction;
import io.quittance.domain.judge.Route;
import io.quittance.domain.judge.Severity;
import io.quittance.domain.money.Fen;
import io.quittance.domain.record.AgreementState;
import io.quittance.domain.record.AutopayAgreement;
import io.quittance.domain.record.Cancellation;
import io.quittance.domain.record.CancellationChannel;
import io.quittance.domain.record.CancellationStatus;
import io.quittance.domain.record.Category;
import io.quittance.domain.record.Channel;
import io.quittance.domain.record.Charge;
import io.quittance.domain.record.ChargeKind;
import io.quittance.domain.record.Fact;
import io.quittance.domain.record.LineKey;
import io.quittance.domain.record.Opening;
import io.quittance.domain.record.PayChannel;
import io.quittance.domain.record.SellerMode;
import io.quittance.domain.record.Source;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A ring tone cancelled in June 2026 and charged until October; each part can be changed. */
final class SampleCase {
    static final String ACCOUNT = "13812345678";
    static final FindingCode AFTER_CANCELLATION =
            new FindingCode("CHARGE_AFTER_CANCELLATION", Severity.REFUND, 50, "退订后扣费", "Charge after cancellation");
    static final LocalDateTime END = LocalDateTime.of(2026, 7, 1, 0, 0);

    Addressee to = Addressee.OPERATOR;
    Copy copy = Copy.SHARE;
    String operator = "CMCC";
    String account = ACCOUNT;
    String serviceName = "彩铃包月";

    @Nullable
    SellerMode mode = SellerMode.DIRECT;

    LocalDate today = LocalDate.of(2026, 11, 20);
    int months = 4;
    int firstYear = 2026;
    List<Filing> filings = new ArrayList<>();
    List<UnknownFiling> unknownFilings = new ArrayList<>();
    List<Blocking> inTheWay = new ArrayList<>();
    List<Blocking> consequences = new ArrayList<>();
    List<Evidence> more = new ArrayList<>();
    List<Brought> brought = new ArrayList<>();
    boolean turned;
    String cancelNo = "T-77";
    String code = AFTER_CANCELLATION.name();

    @Nullable
    String receipt = "R-20260610-0017";

    SampleCase withCode(String other) {
        code = other;
        return this;
    }

    DossierFacts facts() {
        List<Finding> findings = new ArrayList<>();
        List<Evidence> evidence = new ArrayList<>(more);
        evidence.add(evidence(opening(), "OPEN-1," + account + ",RING-01,2026-01-05 10:00:00"));
        evidence.add(evidence(cancellation(), "T-77," + account + ",RING-01,2026-06-10 12:00:00,COMPLETED"));
        evidence.add(evidence(agreement(), "AG-9,138 1234 5678,TERMINATED"));
        for (int i = -2; i < months; i++) {
            LocalDateTime at = LocalDateTime.of(firstYear, 7, 1, 0, 5, 9).plusMonths(i);
            evidence.add(evidence(charge(at, i), "C-10" + (i + 10) + "," + account + ",RING-01," + at + ",15.00"));
            if (i >= 0) {
                findings.add(finding(at, i));
            }
        }
        if (turned) {
            Collections.reverse(evidence);
        }
        return new DossierFacts(
                "K0123456789ab",
                today,
                to,
                copy,
                new LineKey(operator, account, "RING-01"),
                serviceName,
                mode,
                findings,
                evidence,
                brought,
                List.of(new TimeSpan(LocalDateTime.of(2026, 1, 5, 10, 0), END)),
                filings,
                unknownFilings,
                List.of(deadline()),
                inTheWay,
                consequences);
    }

    static Blocking blocking(ComplaintChannel filed, ComplaintChannel then) {
        Basis basis = new Basis(Basis.Kind.LAW, "《电信用户申诉处理办法》第十一条第（四）项", "art. 11(4)", Confidence.HIGH);
        return new Blocking(filed, then, null, null, basis);
    }

    static Evidence evidence(Fact fact, String raw, String... personal) {
        String sha256 = "%02x".formatted(fact.source().file().hashCode() & 0xff).repeat(32);
        return new Evidence(
                fact, fact.source(), sha256, "中国移动扣费明细", LocalDate.of(2026, 11, 19), raw, List.of(personal));
    }

    Charge charge(LocalDateTime at, int index) {
        LocalDateTime start = at.toLocalDate().atStartOfDay();
        return new Charge(
                "C-10" + (index + 10),
                ChargeKind.RECURRING,
                serviceName,
                null,
                start,
                start.plusMonths(1),
                at,
                Fen.of(1500),
                PayChannel.BALANCE,
                null,
                null,
                null,
                source(index));
    }

    private Finding finding(LocalDateTime at, int index) {
        LocalDateTime start = at.toLocalDate().atStartOfDay();
        boolean voided = index == 3;
        String number = "Q" + index;
        RefundInstruction instruction =
                new RefundInstruction(number, Route.CREDIT, null, null, null, Fen.of(1500), Fen.of(1500), null, null);
        return new Finding(
                "F" + index,
                new FindingCode(code, Severity.REFUND, 50, AFTER_CANCELLATION.titleZh(), ""),
                new LineKey(operator, account, "RING-01"),
                voided ? "WECHAT" : "BALANCE",
                "C-10" + (index + 10),
                "",
                "",
                cancelNo,
                start,
                start.plusMonths(1),
                at,
                END,
                Fen.of(1500),
                voided ? Fen.ZERO : Fen.of(1500),
                voided ? Route.VOID : Route.CREDIT,
                List.of(),
                "cmcc-monthly@2020-01-01",
                "退订于 2026-07-01 00:00 生效，" + start.toLocalDate() + " 起的服务期已无授权，仍扣费 15.00 元",
                "not authorised",
                List.of(source(index), new Source("crm/cancellations.csv", 4)),
                voided ? List.of() : List.of(instruction),
                Fen.ZERO);
    }

    private static Source source(int index) {
        return new Source("carrier/charges-2026.csv", 17 + index);
    }

    private Opening opening() {
        return new Opening(
                "OPEN-1",
                serviceName,
                Category.VAS,
                LocalDateTime.of(2026, 1, 5, 10, 0),
                Fen.of(1500),
                1,
                null,
                null,
                mode,
                "CONSENT-8",
                new Source("crm/openings.csv", 2));
    }

    private Cancellation cancellation() {
        return new Cancellation(
                "T-77",
                LocalDateTime.of(2026, 6, 10, 12, 0),
                CancellationChannel.APP,
                CancellationStatus.COMPLETED,
                null,
                LocalDateTime.of(2026, 6, 10, 12, 1),
                LocalDateTime.of(2026, 6, 10, 12, 9),
                receipt,
                null,
                "来电 " + account + " 催办",
                new Source("crm/cancellations.csv", 4));
    }

    private AutopayAgreement agreement() {
        return new AutopayAgreement(
                Channel.WECHAT,
                "AG-9",
                null,
                null,
                AgreementState.TERMINATED,
                LocalDateTime.of(2026, 1, 5, 10, 1),
                LocalDateTime.of(2026, 6, 11, 8, 0),
                null,
                new Source("wechat/agreements.csv", 9));
    }

    private DueDate deadline() {
        Deadline appeal = new Deadline(
                "D2",
                ComplaintChannel.MIIT,
                true,
                CaseEvent.CHARGED,
                new Term(5, Term.Unit.MONTHS, false, false),
                null,
                null,
                "电信费用争议提出申诉",
                "Appeal",
                new Basis(
                        Basis.Kind.LAW,
                        "《电信用户申诉处理办法》（工业和信息化部令第35号）第十一条第（一）项：电信费用争议超过五个月不予受理",
                        "art. 11(1)",
                        Confidence.HIGH),
                "从每一笔收费发生之日分别计算；遇休假日是否顺延未确认，以不顺延的日期为准。",
                "each charge",
                null);
        LocalDate day = LocalDate.of(2026, 12, 1);
        return new DueDate(appeal, LocalDate.of(2026, 7, 1), day, new Reckoned.On(day));
    }
}
