package io.quittance.domain.rules;

import com.google.auto.service.AutoService;
import io.quittance.domain.history.Anchor;
import io.quittance.domain.history.Ending;
import io.quittance.domain.history.LineHistory;
import io.quittance.domain.history.Spell;
import io.quittance.domain.judge.FindingCode;
import io.quittance.domain.judge.Ground;
import io.quittance.domain.judge.Hearing;
import io.quittance.domain.judge.Rule;
import io.quittance.domain.judge.Severity;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

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
        return IntStream.range(0, spells.size())
                .boxed()
                .flatMap(i -> ground(line, spells.get(i), spells.subList(i + 1, spells.size())))
                .toList();
    }

    private Stream<Ground> ground(LineHistory line, Spell spell, List<Spell> later) {
        Ending ending = spell.ending();
        if (ending == null) {
            return Stream.empty();
        }
        LocalDateTime over = endOfWatch(line, ending);
        boolean again = later.stream().anyMatch(next -> next.start().isBefore(over));
        if (again || isTouched(line, ending.effectiveEnd(), over)) {
            return Stream.empty();
        }
        String zh = Words.zh(ending) + "，至 " + Words.time(over) + " 的 "
                + ending.policy().watchCycles() + " 个完整周期内无扣费、无支付。";
        String en = Words.sentence(Words.en(ending)) + " and " + ending.policy().watchCycles() + " full cycles until "
                + Words.time(over) + " saw no charge and no payment.";
        return Stream.of(Ground.on(ending.cancellation(), CODE, zh, en)
                .by(ending)
                .from(over.toLocalDate().minusDays(1)));
    }

    private static LocalDateTime endOfWatch(LineHistory line, Ending ending) {
        Anchor anchor = line.spells().anchorAt(ending.requestedAt());
        return anchor.after(
                anchor.boundaryFrom(ending.effectiveEnd()), ending.policy().watchCycles());
    }

    private static boolean isTouched(LineHistory line, LocalDateTime from, LocalDateTime to) {
        Stream<LocalDateTime> charged =
                line.charges().stream().map(charge -> charge.charge().chargedAt());
        Stream<LocalDateTime> paid =
                line.payments().stream().map(payment -> payment.payment().paidAt());
        return Stream.concat(charged, paid).anyMatch(instant -> !instant.isBefore(from) && instant.isBefore(to));
    }
}
