package io.quittance.app.desk;

import io.quittance.app.words.Lang;
import io.quittance.domain.judge.Finding;
import io.quittance.domain.record.AutopayAgreement;
import io.quittance.domain.record.Cancellation;
import io.quittance.domain.record.Charge;
import io.quittance.domain.record.Fact;
import io.quittance.domain.record.LineEvent;
import io.quittance.domain.record.LinkedPayment;
import io.quittance.domain.record.Opening;
import io.quittance.domain.record.Refund;
import io.quittance.domain.record.ReleasedInstruction;
import io.quittance.domain.record.Suspension;
import io.quittance.ledger.report.ReportedFinding;
import io.quittance.writers.night.Accounts;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A finding in words: the rule, the policy, the reason, and the line's timeline with file and line of each fact. */
final class Explanation {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    private final ReportedFinding reported;
    private final List<LineEvent> events;
    private final Lang lang;

    Explanation(ReportedFinding reported, List<LineEvent> events, Lang lang) {
        this.reported = reported;
        this.events = events;
        this.lang = lang;
    }

    String text() {
        List<String> lines = new ArrayList<>();
        Finding finding = reported.finding();
        lines.add(finding.id() + "  " + finding.code().name() + " "
                + say(finding.code().titleZh(), finding.code().titleEn()) + "  " + reported.status());
        lines.add("  " + say(finding.reasonZh(), finding.reasonEn()));
        lines.add(field(
                "线路",
                "line",
                Stream.of(
                                finding.line().operator(),
                                Accounts.masked(finding.line().account()),
                                finding.line().serviceCode())
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining(" "))));
        lines.add(field("个案", "case", reported.caseNumber()));
        lines.add(field("金额", "amount", finding.amount().toYuan()));
        lines.add(field(
                "应退",
                "to refund",
                finding.refundAmount().toYuan() + (finding.route() == null ? "" : " " + finding.route())));
        lines.add(field("生效终止", "effective end", time(finding.effectiveEnd())));
        lines.add(field("政策", "policy", finding.policy()));
        lines.add(field("并有", "also", String.join(", ", finding.also())));
        lines.add(say("时间线：", "Timeline:"));
        events.stream()
                .map(LineEvent::fact)
                .sorted(Comparator.comparing(Explanation::when)
                        .thenComparing(fact -> fact.source().toString()))
                .forEach(fact -> lines.add((isEvidence(fact) ? "  * " : "    ") + time(when(fact)) + "  " + what(fact)
                        + "  [" + fact.source() + "]"));
        lines.add(say("* 为判定依据", "* decided it"));
        return lines.stream().filter(line -> !line.isEmpty()).collect(Collectors.joining("\n"));
    }

    private boolean isEvidence(Fact fact) {
        return reported.finding().sources().contains(fact.source());
    }

    private String field(String zh, String en, String value) {
        return value.isEmpty() ? "" : "  " + say(zh + "：", en + ": ") + value;
    }

    private String say(String zh, String en) {
        return lang == Lang.ZH ? zh : en;
    }

    private static LocalDateTime when(Fact fact) {
        if (fact instanceof Charge charge) {
            return charge.chargedAt();
        } else if (fact instanceof LinkedPayment paid) {
            return paid.payment().paidAt();
        } else if (fact instanceof Refund refund) {
            return refund.refundedAt();
        } else if (fact instanceof Cancellation cancellation) {
            return cancellation.requestedAt();
        } else if (fact instanceof Opening opening) {
            return opening.openedAt();
        } else if (fact instanceof Suspension suspension) {
            return suspension.from();
        } else if (fact instanceof ReleasedInstruction asked) {
            return asked.releasedAt();
        }
        AutopayAgreement agreement = (AutopayAgreement) fact;
        return Objects.requireNonNullElse(agreement.signedAt(), LocalDateTime.of(1970, 1, 1, 0, 0));
    }

    private String what(Fact fact) {
        if (fact instanceof Charge charge) {
            return say("扣费 ", "charge ") + charge.chargeId() + " " + charge.kind() + " " + charge.amount() + " "
                    + charge.payChannel() + period(charge);
        } else if (fact instanceof LinkedPayment paid) {
            return say("支付 ", "payment ") + paid.payment().channel() + " "
                    + paid.payment().transactionId() + " " + paid.payment().amount() + " "
                    + paid.payment().status();
        } else if (fact instanceof Refund refund) {
            return say("退款 ", "refund ") + refund.refundNo() + " " + refund.amount() + " " + refund.status();
        } else if (fact instanceof Cancellation cancellation) {
            return say("退订 ", "cancellation ") + cancellation.cancelNo() + " " + cancellation.status();
        } else if (fact instanceof Opening opening) {
            return say("开通 ", "opening ") + opening.openingId();
        } else if (fact instanceof Suspension suspension) {
            return say("停机，至 ", "suspension until ") + time(suspension.to());
        } else if (fact instanceof ReleasedInstruction asked) {
            return say("已下达退款指令 ", "released refund instruction ") + asked.number() + " " + asked.amount()
                    + say("，退 ", " for ") + Objects.requireNonNullElse(asked.transactionId(), asked.chargeId());
        }
        AutopayAgreement agreement = (AutopayAgreement) fact;
        return say("代扣签约 ", "autopay agreement ") + agreement.channel() + " " + agreement.agreementNo() + " "
                + agreement.state() + (agreement.terminatedAt() == null ? "" : " " + time(agreement.terminatedAt()));
    }

    private static String period(Charge charge) {
        if (charge.periodStart() != null) {
            return "  " + charge.periodStart().toLocalDate() + ".."
                    + (charge.periodEnd() == null ? "" : charge.periodEnd().toLocalDate());
        }
        return charge.cycle() == null ? "" : "  " + charge.cycle();
    }

    private static String time(@Nullable LocalDateTime time) {
        return time == null ? "" : TIME.format(time);
    }
}
