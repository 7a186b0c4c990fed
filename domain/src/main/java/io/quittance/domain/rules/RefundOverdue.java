package io.quittance.domain.rules;

import com.google.auto.service.AutoService;
import io.quittance.domain.calendar.Reckoned;
import io.quittance.domain.history.TrackedInstruction;
import io.quittance.domain.history.TrackedInstruction.State;
import io.quittance.domain.judge.FindingCode;
import io.quittance.domain.judge.Ground;
import io.quittance.domain.judge.Hearing;
import io.quittance.domain.judge.RefundTerm;
import io.quittance.domain.judge.Rule;
import io.quittance.domain.judge.Severity;
import io.quittance.domain.record.Fact;
import io.quittance.domain.record.ReleasedInstruction;
import io.quittance.domain.record.Source;
import java.time.LocalDate;
import java.util.List;

/**
 * A refund that we asked for and that has not come.
 *
 * <pre>
 * released ── working day 1 ─ 2 ─ 3 ─ 4 ─ 5 │
 *                                           │ next business date: ask where it is
 * refused  │ at once
 * </pre>
 *
 * <p>Does not flag an instruction that a refund answers, nor one on money of which nothing is left. Where the calendar
 * is not published it does not guess: it looks again every night. Source: judgement, Findings.
 */
@AutoService(Rule.class)
public final class RefundOverdue implements Rule {

    private static final FindingCode CODE =
            new FindingCode("REFUND_OVERDUE", Severity.ACTION, 190, "退款逾期", "Refund that has not come");

    @Override
    public FindingCode code() {
        return CODE;
    }

    @Override
    public List<Ground> judge(Hearing hearing) {
        if (hearing.account().instructions().isEmpty()) {
            return List.of();
        }
        return RefundTerm.of(hearing.line()).stream()
                .filter(term -> term.isOpen() && term.tracked().state() != State.CONFIRMED)
                .map(term -> ground(hearing, term))
                .toList();
    }

    private static Ground ground(Hearing hearing, RefundTerm term) {
        if (term.tracked().state() == State.REFUSED) {
            return refused(term);
        }
        Reckoned due = term.due(hearing.settings().calendar());
        LocalDate last = due.dayOrNull();
        return last == null ? lookAgain(hearing, term) : late(term, last);
    }

    private static Ground refused(RefundTerm term) {
        String zh = zh(term.tracked()) + "，渠道退款失败，应查明原因后重新办理。";
        String en = en(term.tracked()) + " and refused by the channel: find out why and have it done again.";
        return ground(
                term,
                zh,
                en,
                term.tracked().answers().stream().map(Fact::source).toArray(Source[]::new));
    }

    private static Ground late(RefundTerm term, LocalDate last) {
        int days = term.policy().refundSlaWorkingDays();
        String zh = zh(term.tracked()) + "，" + days + " 个工作日的期限至 " + last + " 届满，尚有 "
                + term.tracked().outstanding() + " 元未见退回，应予追查。";
        String en = en(term.tracked()) + "; its " + days + " working days ended on " + last + " and "
                + term.tracked().outstanding() + " yuan have not come: ask where they are.";
        return ground(term, zh, en).from(last.plusDays(1));
    }

    /** Never holds: the calendar may be there tomorrow. */
    private static Ground lookAgain(Hearing hearing, RefundTerm term) {
        return ground(term, "", "").from(hearing.businessDate().plusDays(1));
    }

    private static Ground ground(RefundTerm term, String zh, String en, Source... more) {
        Source[] rest = new Source[more.length + 1];
        rest[0] = term.money();
        System.arraycopy(more, 0, rest, 1, more.length);
        return Ground.on(term.tracked(), CODE, zh, en)
                .under(term.policy())
                .about(term.tracked().outstanding())
                .citing(rest);
    }

    private static String zh(TrackedInstruction tracked) {
        ReleasedInstruction released = tracked.instruction();
        return "退款指令 " + released.number() + " 于 " + released.releasedOn() + " 下达，退 " + released.amount() + " 元";
    }

    private static String en(TrackedInstruction tracked) {
        ReleasedInstruction released = tracked.instruction();
        return "Refund instruction " + released.number() + " of " + released.amount() + " yuan was released on "
                + released.releasedOn();
    }
}
