package io.quittance.domain.timeline;

import io.quittance.domain.money.Fen;
import io.quittance.domain.policy.Policy;
import io.quittance.domain.record.AgreementState;
import io.quittance.domain.record.AutopayAgreement;
import io.quittance.domain.record.Cancellation;
import io.quittance.domain.record.CancellationStatus;
import io.quittance.domain.record.Category;
import io.quittance.domain.record.Channel;
import io.quittance.domain.record.Charge;
import io.quittance.domain.record.ChargeKind;
import io.quittance.domain.record.Fact;
import io.quittance.domain.record.LineEvent;
import io.quittance.domain.record.LineKey;
import io.quittance.domain.record.LinkedPayment;
import io.quittance.domain.record.MoneyStatus;
import io.quittance.domain.record.Opening;
import io.quittance.domain.record.PayChannel;
import io.quittance.domain.record.Payment;
import io.quittance.domain.record.Refund;
import io.quittance.domain.record.ReleasedInstruction;
import io.quittance.domain.record.Source;
import io.quittance.domain.record.Suspension;
import io.quittance.domain.record.YesNo;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Reads scenarios from text. Lines before the first {@code ==} belong to every scenario of the file; {@code #} begins a
 * comment; times are {@code 2026-07-01} or {@code 2026-07-01T10:00}.
 *
 * <pre>
 * night  2026-08-05
 * policy id=vas operator=KAMENG effect=IMMEDIATE billing=PREPAID unused=PRORATA closing=PT10M lead=P1D ...
 * == a sentence that says what happens
 * open      O1 2026-01-01 anchor=1 fee=100.00 months=24 parent=VIDEO category=VAS
 * cancel    C1 2026-06-10T12:00 status=REQUESTED receipt=R effective=2026-06-20 closed=... penalty=N
 * suspend   2026-07-03 to=2026-09-01
 * agreement W1 NORMAL via=WECHAT signed=... terminated=... next=...
 * charge    B1 2026-06-30T23:10 15.00 kind=USAGE by=WECHAT cycle=202607 period=2026-07-01..2026-08-01 ref=T1
 * pay       T1 2026-06-30T23:10 15.00 via=WECHAT charge=B1 agreement=W1
 * refund    R1 T1 2026-07-02 5.00 via=WECHAT
 * release   Q1 2026-07-02T11:00 15.00 pay=T1 via=WECHAT   or   charge=B1
 * expect    CHARGE_AFTER_CANCELLATION 15.00 charge=B1 also=... route=WECHAT
 * </pre>
 *
 * <p>Every fact may say {@code line=}, {@code operator=}, {@code account=}; a payment with {@code line=none} is linked
 * to no line. A scenario expects exactly what it lists; {@code also} that is not named is empty.
 */
public final class TimelineFile {

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("uuuuMM");

    private final String name;
    private final List<Timeline> timelines = new ArrayList<>();
    private final List<String> common = new ArrayList<>();

    private TimelineFile(String name) {
        this.name = name;
    }

    /** The scenarios of a text. */
    public static List<Timeline> parse(String name, String text) {
        TimelineFile file = new TimelineFile(name);
        List<String> scenario = file.common;
        List<List<String>> scenarios = new ArrayList<>();
        for (String line : text.lines().toList()) {
            if (line.startsWith("==")) {
                scenario = new ArrayList<>();
                scenarios.add(scenario);
            }
            scenario.add(line);
        }
        scenarios.forEach(file::add);
        return file.timelines;
    }

    private void add(List<String> scenario) {
        Scenario read = new Scenario();
        List<String> all = new ArrayList<>(common);
        all.addAll(scenario.subList(1, scenario.size()));
        for (String line : all) {
            if (!line.isBlank() && !line.startsWith("#")) {
                read.take(new Words(line.strip()));
            }
        }
        String title = name + ": " + scenario.get(0).substring(2).strip();
        timelines.add(new Timeline(title, read.night, read.policies, read.events, read.expected));
    }

    private final class Scenario {

        private final List<Policy> policies = new ArrayList<>(List.of(policy(new Words("policy id=default"))));
        private final List<LineEvent> events = new ArrayList<>();
        private final List<Expected> expected = new ArrayList<>();
        private LocalDate night = LocalDate.of(2026, 12, 31);

        private void take(Words words) {
            switch (words.verb()) {
                case "night" -> night = LocalDate.parse(words.word(1));
                case "policy" -> policies.add(policy(words));
                case "expect" -> expected.add(expected(words));
                default -> events.add(new LineEvent(lineOf(words), fact(words)));
            }
        }

        private Fact fact(Words words) {
            Source source = new Source(words.verb(), events.size() + 1);
            return switch (words.verb()) {
                case "open" -> opening(words, source);
                case "cancel" -> cancellation(words, source);
                case "suspend" -> new Suspension(words.time(1), words.time("to"), source);
                case "agreement" -> agreement(words, source);
                case "charge" -> charge(words, source);
                case "pay" -> payment(words, source);
                case "refund" ->
                    new Refund(
                            words.choice("via", Channel.WECHAT),
                            words.word(1),
                            words.word(2),
                            null,
                            words.time(3),
                            words.money(4),
                            words.choice("status", MoneyStatus.SUCCESS),
                            source);
                case "release" -> release(words, source);
                default -> throw new IllegalArgumentException(name + ": unknown verb " + words.verb());
            };
        }
    }

    private static LineKey lineOf(Words words) {
        String line = words.text("line", "SVC");
        String account = words.text("account", "13800000000");
        return switch (line) {
            case "none" -> new LineKey("", words.text("account", ""), "");
            case "all" -> new LineKey(words.text("operator", "KAMENG"), account, "");
            default -> new LineKey(words.text("operator", "KAMENG"), account, line);
        };
    }

    private static Policy policy(Words words) {
        String rate = words.text("rate");
        String from = words.text("from");
        Duration cutoff = words.duration("cutoff");
        Duration lead = words.duration("lead");
        return new Policy(
                words.text("id", "kameng"),
                words.text("id", "kameng").equals("default") ? null : words.text("operator", "KAMENG"),
                words.choice("category", Category.class),
                words.text("service"),
                from == null ? null : LocalDate.parse(from),
                "test",
                words.choice("billing", Policy.Billing.POSTPAID),
                words.choice("effect", Policy.Effect.END_OF_CYCLE),
                cutoff == null ? Duration.ZERO : cutoff,
                words.choice("unused", Policy.UnusedPeriod.NONE),
                words.duration("closing"),
                words.duration("stall"),
                words.duration("settlement"),
                lead == null ? Duration.ofDays(1) : lead,
                rate == null ? null : new BigDecimal(rate),
                Integer.parseInt(words.text("sla", "5")),
                Integer.parseInt(words.text("watch", "2")));
    }

    private static Expected expected(Words words) {
        Map<String, String> fields = new TreeMap<>(words.named());
        fields.put("refund", words.word(2));
        fields.putIfAbsent("also", "");
        return new Expected(words.word(1), fields);
    }

    private static Opening opening(Words words, Source source) {
        String fee = words.text("fee");
        String months = words.text("months");
        return new Opening(
                words.word(1),
                null,
                words.choice("category", Category.class),
                words.time(2),
                fee == null ? null : Fen.ofYuan(fee),
                Integer.parseInt(words.text("anchor", "1")),
                months == null ? null : Integer.valueOf(months),
                words.text("parent"),
                null,
                null,
                source);
    }

    private static Cancellation cancellation(Words words, Source source) {
        return new Cancellation(
                words.word(1),
                words.time(2),
                null,
                words.choice("status", CancellationStatus.COMPLETED),
                words.time("effective"),
                null,
                words.time("closed"),
                words.text("receipt"),
                words.choice("penalty", YesNo.class),
                null,
                source);
    }

    private static AutopayAgreement agreement(Words words, Source source) {
        return new AutopayAgreement(
                words.choice("via", Channel.WECHAT),
                words.word(1),
                null,
                null,
                AgreementState.valueOf(words.word(2)),
                words.time("signed"),
                words.time("terminated"),
                words.time("next"),
                source);
    }

    private static Charge charge(Words words, Source source) {
        String cycle = words.text("cycle");
        return new Charge(
                words.word(1),
                words.choice("kind", ChargeKind.RECURRING),
                null,
                cycle == null ? null : YearMonth.parse(cycle, MONTH),
                bound(words, 0),
                bound(words, 1),
                words.time(2),
                words.money(3),
                words.choice("by", PayChannel.BALANCE),
                words.text("ref"),
                words.text("base"),
                words.text("reverses"),
                source);
    }

    private static ReleasedInstruction release(Words words, Source source) {
        String payment = words.text("pay");
        return new ReleasedInstruction(
                words.word(1),
                payment == null ? null : words.choice("via", Channel.WECHAT),
                payment,
                words.text("charge"),
                words.money(3),
                words.time(2),
                source);
    }

    private static @Nullable LocalDateTime bound(Words words, int index) {
        String period = words.text("period");
        if (period == null) {
            return null;
        }
        int dots = period.indexOf("..");
        if (dots < 0) {
            return index == 0 ? Words.toTime(period) : null;
        }
        return Words.toTime(index == 0 ? period.substring(0, dots) : period.substring(dots + 2));
    }

    private static LinkedPayment payment(Words words, Source source) {
        Payment payment = new Payment(
                words.choice("via", Channel.WECHAT),
                words.word(1),
                "order-" + words.word(1),
                words.text("agreement"),
                null,
                words.time(2),
                words.money(3),
                words.choice("status", MoneyStatus.SUCCESS),
                source);
        return new LinkedPayment(payment, words.text("charge"), words.text("agreement"));
    }
}
