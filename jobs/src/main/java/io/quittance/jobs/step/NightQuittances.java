package io.quittance.jobs.step;

import io.quittance.domain.money.Fen;
import io.quittance.domain.record.LineKey;
import io.quittance.jobs.night.NightRun;
import io.quittance.ledger.casework.ClosedLine;
import io.quittance.ledger.casework.ClosedLine.ReturnedMoney;
import io.quittance.writers.night.Accounts;
import io.quittance.writers.night.Language;
import io.quittance.writers.outbox.Outbox;
import io.quittance.writers.quittance.QuittanceFacts;
import io.quittance.writers.quittance.QuittancePage;
import io.quittance.writers.quittance.Returned;
import io.quittance.writers.quittance.Taken;
import io.quittance.writers.table.Titles;
import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The quittances of the cases that a night closes, the largest ones where there are very many. */
final class NightQuittances {
    private final NightRun run;

    NightQuittances(NightRun run) {
        this.run = run;
    }

    /** Puts each into the outbox as {@code quittances/<case number>.pdf}. */
    void write(Outbox outbox, List<ClosedLine> closed) throws IOException {
        for (ClosedLine one : closed) {
            if (isExact(one)) {
                try (OutputStream out = outbox.bytes("quittances/" + one.caseNumber() + ".pdf")) {
                    out.write(QuittancePage.pdf(facts(one)));
                }
            }
        }
    }

    /** Where more came back than was asked for there is something to clear up, and nothing to certify. */
    private static boolean isExact(ClosedLine one) {
        return one.returned().stream().allMatch(money -> money.back().equals(money.amount()));
    }

    private QuittanceFacts facts(ClosedLine one) {
        LineKey line = one.line();
        String account = run.order().unmasked() ? line.account() : Accounts.masked(line.account());
        return new QuittanceFacts(
                one.caseNumber(),
                new Titles(Language.ZH).operator(line.operator()) + "，账号 " + account + "，业务 " + line.serviceCode(),
                run.night().businessDate(),
                taken(one.returned()),
                one.returned().stream().map(NightQuittances::returned).toList());
    }

    /** Money that came back by several instructions was taken once. */
    private static List<Taken> taken(List<ReturnedMoney> returned) {
        Map<String, Taken> taken = new LinkedHashMap<>();
        for (ReturnedMoney money : returned) {
            Taken before = taken.get(money.money());
            Fen claimed = before == null ? Fen.ZERO : before.claimed();
            taken.put(
                    money.money(),
                    new Taken(
                            money.money(),
                            money.takenAt(),
                            money.code().titleZh(),
                            money.taken(),
                            claimed.plus(money.amount()),
                            money.source()));
        }
        return List.copyOf(taken.values());
    }

    private static Returned returned(ReturnedMoney money) {
        return new Returned(
                money.money(), money.answer(), money.number(), money.answeredAt(), money.back(), money.answerSource());
    }
}
