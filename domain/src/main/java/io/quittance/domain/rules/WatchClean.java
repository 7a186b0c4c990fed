package io.quittance.domain.rules;

import com.google.auto.service.AutoService;
import io.quittance.domain.history.Anchor;
import io.quittance.domain.history.BilledCharge;
import io.quittance.domain.history.CollectedPayment;
import io.quittance.domain.history.Ending;
import io.quittance.domain.history.LineHistory;
import io.quittance.domain.history.Spell;
import io.quittance.domain.history.TimeSpan;
import io.quittance.domain.judge.FindingCode;
import io.quittance.domain.judge.Ground;
import io.quittance.domain.judge.Hearing;
import io.quittance.domain.judge.Rule;
import io.quittance.domain.judge.Severity;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

/**
 * After the end the policy's number of full cycles went by without a charge or a payment.
 *
 * <pre>
 * E ─ boundary ── cycle ── cycle ── │
 *                                   │ end of the business date: clean
 * </pre>
 *
 * <p>Does not flag a line that was opened again before the watch was over, or one with any charge or payment in it.
 * Source: judgement, Findings.
 */
@AutoService(Rule.class)
public final class WatchClean implements Rule {

    private static final FindingCode CODE =
            new FindingCode("WATCH_CLEAN", Severity.INFO, 250, "观察期无扣费", "Clean through the watch");

    @Override
    public FindingCode code() {
        return CODE;
    }

    @Override
    public List<Ground> judge(Hearing hearing) {
        LineHistory line = hearing.line();
        List<Spell> spells = line.spells().all();
        List<Ground> grounds = new ArrayList<>();
        for (int i = 0; i < spells.size(); i++) {
            Ending ending = spells.get(i).ending();
            if (ending != null) {
                LocalDateTime over = endOfWatch(line, ending);
                boolean again = startsBefore(over, spells.subList(i + 1, spells.size()));
                if (!again && !isTouched(line, ending.effectiveEnd(), over)) {
                    grounds.add(ground(ending, over));
                }
            }
        }
        return grounds;
    }

    private Ground ground(Ending ending, LocalDateTime over) {
        String zh = Words.zh(ending) + "，至 " + Words.time(over) + " 的 "
                + ending.policy().watchCycles() + " 个完整周期内无扣费、无支付。";
        String en = Words.sentence(Words.en(ending)) + " and " + ending.policy().watchCycles() + " full cycles until "
                + Words.time(over) + " saw no charge and no payment.";
        return Ground.on(ending.cancellation(), CODE, zh, en)
                .by(ending)
                .from(over.toLocalDate().minusDays(1));
    }

    private static LocalDateTime endOfWatch(LineHistory line, Ending ending) {
        Anchor anchor = line.spells().anchorAt(ending.requestedAt());
        return anchor.after(
                anchor.boundaryFrom(ending.effectiveEnd()), ending.policy().watchCycles());
    }

    private static boolean startsBefore(LocalDateTime instant, List<Spell> later) {
        for (Spell spell : later) {
            if (spell.start().isBefore(instant)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isTouched(LineHistory line, LocalDateTime from, LocalDateTime to) {
        TimeSpan watch = new TimeSpan(from, to);
        for (BilledCharge charge : line.charges()) {
            if (watch.contains(charge.charge().chargedAt())) {
                return true;
            }
        }
        for (CollectedPayment payment : line.payments()) {
            if (watch.contains(payment.payment().paidAt())) {
                return true;
            }
        }
        return false;
    }
}
