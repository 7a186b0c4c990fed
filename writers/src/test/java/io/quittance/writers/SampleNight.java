package io.quittance.writers;

import io.quittance.domain.judge.Finding;
import io.quittance.domain.judge.FindingCode;
import io.quittance.domain.judge.RefundInstruction;
import io.quittance.domain.judge.Route;
import io.quittance.domain.judge.Severity;
import io.quittance.domain.money.Fen;
import io.quittance.domain.policy.Policy;
import io.quittance.domain.quarantine.HoldCode;
import io.quittance.domain.quarantine.RejectCode;
import io.quittance.domain.quarantine.RejectedRow;
import io.quittance.domain.record.Channel;
import io.quittance.domain.record.LineKey;
import io.quittance.domain.record.Source;
import io.quittance.writers.layout.NightWriter;
import io.quittance.writers.night.AgeBucket;
import io.quittance.writers.night.Casework;
import io.quittance.writers.night.ClosedCase;
import io.quittance.writers.night.DueCase;
import io.quittance.writers.night.FileResult;
import io.quittance.writers.night.FileStatus;
import io.quittance.writers.night.FileTotal;
import io.quittance.writers.night.FindingOrder;
import io.quittance.writers.night.FindingStatus;
import io.quittance.writers.night.Language;
import io.quittance.writers.night.Night;
import io.quittance.writers.night.NightFacts;
import io.quittance.writers.night.NightFinding;
import io.quittance.writers.night.NightReport;
import io.quittance.writers.night.OpenItems;
import io.quittance.writers.night.PastNight;
import io.quittance.writers.night.PolicySet;
import io.quittance.writers.night.ProofLine;
import io.quittance.writers.night.QuarantinedRow;
import io.quittance.writers.night.RefundStates;
import io.quittance.writers.night.Sum;
import io.quittance.writers.night.Tally;
import io.quittance.writers.night.WaitingBatch;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A small night with one of everything, for tests. */
public final class SampleNight {
    public static final FindingCode AFTER_CANCELLATION =
            new FindingCode("CHARGE_AFTER_CANCELLATION", Severity.REFUND, 50, "退订后扣费", "Charge after cancellation");
    public static final FindingCode AFTER_TERMINATION =
            new FindingCode("DEDUCTION_AFTER_TERMINATION", Severity.REFUND, 20, "解约后扣款", "Deduction after termination");
    public static final FindingCode STILL_ACTIVE =
            new FindingCode("AUTOPAY_STILL_ACTIVE", Severity.ACTION, 170, "代扣仍有效", "Autopay still active");
    public static final FindingCode UNPROVEN =
            new FindingCode("UNPROVEN_CANCELLATION", Severity.REVIEW, 120, "退订待举证", "Unproven cancellation");
    private static final Source CHARGE = new Source("carrier/charges-20261120.csv", 17);
    private static final Source CANCELLATION = new Source("crm/cancellations.csv", 4);

    private SampleNight() {}

    public static Night night(Language language) {
        return new Night(
                LocalDate.of(2026, 11, 20),
                "2026-11-20",
                language,
                false,
                SampleDeadlines.TABLE,
                SampleDeadlines.CALENDAR);
    }

    /** Writes the whole sample. */
    public static NightReport feed(NightWriter writer) throws IOException {
        for (NightFinding finding : findings()) {
            writer.finding(finding);
        }
        for (QuarantinedRow row : quarantined()) {
            writer.quarantined(row);
        }
        return writer.finish(facts());
    }

    /** In the order of the night. */
    public static List<NightFinding> findings() {
        List<NightFinding> findings = new ArrayList<>();
        LineKey mobile = new LineKey("CMCC", "13800125678", "RING-01");
        LineKey alike = new LineKey("CMCC", "13899995678", "RING-01");
        LineKey diamond = new LineKey("KAMENG_DIAMOND", "diamond_member_88", "VIP-M");
        findings.add(open(credit("f-01", mobile, "C-1001", 1500, "CRD-1001")));
        findings.add(open(credit("f-02", alike, "C-1002", 1500, "CRD-1002")));
        findings.add(new NightFinding(
                credit("f-03", mobile, "C-1003", 500, "CRD-1003"), FindingStatus.CHANGED, null, caseNumber(mobile)));
        findings.add(open(voided("f-04", mobile, "C-1004", 990)));
        findings.add(open(wechat("f-05", diamond)));
        findings.add(open(alipay("f-06", diamond)));
        findings.add(open(manual("f-07", new LineKey("KAMENG", "u12345", "VAS-=9"))));
        findings.add(new NightFinding(
                credit("f-08", mobile, "C-0900", 700, "CRD-0900"), FindingStatus.WITHDRAWN, null, caseNumber(mobile)));
        findings.add(new NightFinding(
                credit("f-09", new LineKey("CTCC", "13900001111", "PLAN"), "C-0901", 700, "CRD-0901"),
                FindingStatus.SETTLED,
                null,
                "K000000000009"));
        findings.add(new NightFinding(
                stillActive("f-10", diamond, "WECHAT", "2026111"), FindingStatus.NEW, "contract-7", "K000000000010"));
        findings.add(open(stillActive("f-11", diamond, "ALIPAY", "20261234567890123456")));
        findings.add(open(unproven("f-12", new LineKey("CUCC", "18600002222", "=cmd|' /C calc'!A0"))));
        findings.sort(Comparator.comparing(NightFinding::finding, FindingOrder.comparator(false)));
        return findings;
    }

    public static List<QuarantinedRow> quarantined() {
        return List.of(
                new QuarantinedRow(
                        "carrier/charges-20261120.csv",
                        "ab".repeat(32),
                        "china-mobile@1f2e3d4c",
                        new RejectedRow(
                                9,
                                "-13800125678,RING-01,\"彩铃,包月\",月租,202611,昨天,abc,话费,,C-9",
                                List.of(
                                        RejectCode.BAD_TIME.of("扣费时间", "昨天"),
                                        RejectCode.BAD_AMOUNT.of("金额(元)", "abc")))),
                new QuarantinedRow(
                        "carrier/charges-20261120.csv",
                        "ab".repeat(32),
                        "china-mobile@1f2e3d4c",
                        new RejectedRow(
                                12,
                                "13800125678,RING-01,彩铃,月租,202611,2026-11-01 00:00:00,1.005,话费,,C-12",
                                List.of(RejectCode.BAD_AMOUNT.of("金额(元)", "1.005")))));
    }

    public static NightFacts facts() {
        return facts(List.of(
                ProofLine.count("files: carrier/charges-20261120.csv rows", 1200, 1200),
                ProofLine.money(
                        "wechat: collected = matched + carried + unbilled", Fen.of(1234567890), Fen.of(1234567890)),
                ProofLine.count("open items: opening + new - closed = closing", 12, 12)));
    }

    public static NightFacts facts(List<ProofLine> proof) {
        return new NightFacts(files(), proof, openItems(), policies(), "f0".repeat(32), past(), casework());
    }

    private static List<FileResult> files() {
        return List.of(
                new FileResult(
                        "alipay/20261120_业务明细.csv.zip!明细.csv",
                        "cd".repeat(32),
                        40_960,
                        "alipay-trade-detail@77aa88bb",
                        FileStatus.HELD,
                        310,
                        0,
                        0,
                        0,
                        2,
                        Fen.ZERO,
                        List.of(
                                new FileTotal("交易合计笔数", 310L, 308, ProofLine.Unit.COUNT),
                                new FileTotal("交易合计金额", 465000L, 462000, ProofLine.Unit.FEN)),
                        List.of(HoldCode.CONTROL_TOTAL_MISMATCH.of(
                                "声明 4650.00，明细 4620.00", "declared 4650.00, rows 4620.00"))),
                new FileResult(
                        "carrier/charges-20261120.csv",
                        "ab".repeat(32),
                        181_204,
                        "china-mobile@1f2e3d4c",
                        FileStatus.ACCEPTED,
                        1200,
                        1190,
                        8,
                        2,
                        0,
                        Fen.of(1785000),
                        List.of(),
                        List.of()),
                new FileResult(
                        "crm/<cancellations>.csv",
                        "ef".repeat(32),
                        9_000,
                        "cancellations@00112233",
                        FileStatus.ALREADY_INGESTED,
                        0,
                        0,
                        0,
                        0,
                        0,
                        Fen.ZERO,
                        List.of(),
                        List.of()),
                FileResult.missing("WeChat trade bill of 2026-11-20"));
    }

    private static List<OpenItems> openItems() {
        return List.of(
                new OpenItems(OpenItems.Kind.UNBILLED_PAYMENT, "WECHAT", AgeBucket.UP_TO_1, 9, Fen.of(13500)),
                new OpenItems(OpenItems.Kind.UNCOLLECTED_CHARGE, "ALIPAY", AgeBucket.UP_TO_7, 2, Fen.of(3000)),
                new OpenItems(OpenItems.Kind.UNCOLLECTED_CHARGE, "WECHAT", AgeBucket.OVER_90, 1, Fen.of(1500)));
    }

    private static List<PastNight> past() {
        List<PastNight> nights = new ArrayList<>();
        for (int ago = 33; ago > 0; ago--) {
            long count = 5 + ago * 7L % 11;
            nights.add(new PastNight(
                    LocalDate.of(2026, 11, 20).minusDays(ago),
                    new Tally(count, Fen.of(count * 1_490), Fen.of(count * 990))));
        }
        return nights;
    }

    private static Casework casework() {
        return new Casework(
                new RefundStates(
                        new Sum(1_204, Fen.of(1_806_000)),
                        new Sum(1_190, Fen.of(1_785_000)),
                        new Sum(14, Fen.of(21_000)),
                        new Sum(2, Fen.of(3_000)),
                        new Sum(1, Fen.of(1_500))),
                List.of(
                        new WaitingBatch(
                                "RB-20261119-WECHAT",
                                WaitingBatch.Kind.WECHAT,
                                "",
                                new Sum(12, Fen.of(18_000)),
                                LocalDate.of(2026, 11, 19)),
                        new WaitingBatch(
                                "RB-20261120-CMCC",
                                WaitingBatch.Kind.CREDIT,
                                "CMCC",
                                new Sum(3, Fen.of(3_500)),
                                LocalDate.of(2026, 11, 20))),
                List.of(
                        new DueCase(
                                "K69E573E77D76",
                                "CMCC",
                                "运营商答复",
                                "answer of the operator",
                                LocalDate.of(2026, 11, 18),
                                -2L),
                        new DueCase(
                                "KADBF70C63573",
                                "KAMENG_DIAMOND",
                                "工信部申诉",
                                "appeal to MIIT",
                                LocalDate.of(2026, 11, 25),
                                3L)),
                9,
                List.of(new ClosedCase("K000000000009", "CTCC", "139****1111", "PLAN", Fen.of(700))),
                new Sum(1, Fen.of(700)),
                List.of(2027));
    }

    private static PolicySet policies() {
        return new PolicySet(
                "0a".repeat(32),
                List.of(
                        policy("cmcc-monthly", LocalDate.of(2020, 1, 1), "002: 手机包月"),
                        policy("kameng-diamond", LocalDate.of(2024, 3, 1), "001: 卡盟钻 <取消>")));
    }

    private static Policy policy(String id, LocalDate from, String source) {
        return new Policy(
                id,
                null,
                null,
                null,
                from,
                source,
                Policy.Billing.POSTPAID,
                Policy.Effect.END_OF_CYCLE,
                Duration.ZERO,
                Policy.UnusedPeriod.NONE,
                null,
                null,
                Duration.ofDays(7),
                Duration.ofDays(1),
                null,
                5,
                2);
    }

    private static NightFinding open(Finding finding) {
        return new NightFinding(finding, FindingStatus.NEW, null, caseNumber(finding.line()));
    }

    private static String caseNumber(LineKey line) {
        return line.account().startsWith("1389999") ? "K69E573E77D76" : "KADBF70C63573";
    }

    private static Finding credit(String id, LineKey line, String chargeId, long fen, String number) {
        RefundInstruction instruction =
                new RefundInstruction(number, Route.CREDIT, null, null, null, Fen.of(fen), Fen.of(fen), null, null);
        return finding(
                id, AFTER_CANCELLATION, line, "BALANCE", chargeId, "", Route.CREDIT, fen, fen, List.of(instruction));
    }

    private static Finding voided(String id, LineKey line, String chargeId, long fen) {
        return finding(id, AFTER_CANCELLATION, line, "WECHAT", chargeId, "", Route.VOID, fen, 0, List.of());
    }

    private static Finding wechat(String id, LineKey line) {
        String paid = "4200001234202611015678901234;4200001234202611025678901234";
        return finding(
                id,
                AFTER_TERMINATION,
                line,
                "WECHAT",
                "C-2001",
                paid,
                Route.WECHAT,
                3000,
                2500,
                List.of(
                        instruction(
                                "W-0001",
                                Route.WECHAT,
                                Channel.WECHAT,
                                "4200001234202611015678901234",
                                2000,
                                1500,
                                null),
                        instruction(
                                "W-0002",
                                Route.WECHAT,
                                Channel.WECHAT,
                                "4200001234202611025678901234",
                                1000,
                                1000,
                                null)));
    }

    private static Finding alipay(String id, LineKey line) {
        String paid = "2026110122001400001234567890";
        return finding(
                id,
                AFTER_CANCELLATION,
                line,
                "ALIPAY",
                "C-2002",
                paid,
                Route.ALIPAY,
                1800,
                1800,
                List.of(instruction("A-0001", Route.ALIPAY, Channel.ALIPAY, paid, 1800, 1800, null)));
    }

    private static Finding manual(String id, LineKey line) {
        String paid = "4200000000202501015678901234";
        return finding(
                id,
                AFTER_CANCELLATION,
                line,
                "WECHAT",
                "C-2003",
                paid,
                Route.MANUAL,
                1200,
                1200,
                List.of(instruction("M-0001", Route.MANUAL, Channel.WECHAT, paid, 1200, 1200, "支付已超过 365 天")));
    }

    private static RefundInstruction instruction(
            String number, Route route, Channel channel, String id, long paid, long fen, @Nullable String manualZh) {
        String manualEn = manualZh == null ? null : "the payment is older than 365 days";
        String order = "ORDER-" + number;
        return new RefundInstruction(number, route, channel, id, order, Fen.of(paid), Fen.of(fen), manualZh, manualEn);
    }

    private static Finding stillActive(String id, LineKey line, String channel, String agreementNo) {
        return new Finding(
                id,
                STILL_ACTIVE,
                line,
                channel,
                "",
                "",
                agreementNo,
                "T-77",
                null,
                null,
                null,
                LocalDateTime.of(2026, 7, 1, 0, 0),
                Fen.ZERO,
                Fen.ZERO,
                null,
                List.of(),
                "kameng-diamond@2024-03-01",
                "代扣签约在退订后仍有效，距下次扣款 11 天",
                "the agreement is still active after the cancellation, 11 days to the next deduction",
                List.of(CANCELLATION),
                List.of(),
                Fen.ZERO);
    }

    private static Finding unproven(String id, LineKey line) {
        return finding(id, UNPROVEN, line, "BALANCE", "@C-3001", "", null, 2000, 0, List.of());
    }

    private static Finding finding(
            String id,
            FindingCode code,
            LineKey line,
            String channel,
            String chargeId,
            String paymentId,
            @Nullable Route route,
            long amount,
            long refund,
            List<RefundInstruction> instructions) {
        return new Finding(
                id,
                code,
                line,
                channel,
                chargeId,
                paymentId,
                "",
                "T-77",
                LocalDateTime.of(2026, 11, 1, 0, 0),
                LocalDateTime.of(2026, 12, 1, 8, 30),
                LocalDateTime.of(2026, 11, 1, 0, 5, 9),
                LocalDateTime.of(2026, 7, 1, 0, 0),
                Fen.of(amount),
                Fen.of(refund),
                route,
                List.of("DUPLICATE_CHARGE", "LATE_SETTLEMENT"),
                "cmcc-monthly@2020-01-01",
                "7 月 1 日起已无授权，仍扣 " + Fen.of(amount) + " 元，应退 " + Fen.of(refund) + " 元",
                "not authorised since 2026-07-01, " + Fen.of(amount) + " was taken, " + Fen.of(refund) + " goes back",
                List.of(CHARGE, CANCELLATION),
                instructions,
                Fen.ZERO);
    }
}
