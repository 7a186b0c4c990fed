package io.quittance.jobs.step;

import io.quittance.domain.history.AccountHistory;
import io.quittance.domain.history.ReturnedMoney;
import io.quittance.domain.history.Returns;
import io.quittance.domain.judge.Auditor;
import io.quittance.domain.money.Fen;
import io.quittance.domain.record.LineKey;
import io.quittance.domain.record.Source;
import io.quittance.jobs.night.NightRun;
import io.quittance.ledger.casework.ClosedLine;
import io.quittance.ledger.casework.ClosedLine.ConfirmedInstruction;
import io.quittance.ledger.casework.ClosedLine.ReturnedFinding;
import io.quittance.ledger.casework.ClosedLines;
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
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The quittances of the cases that a night closes, the largest ones where there are very many. */
final class NightQuittances {
    private final NightRun run;
    private final List<QuittanceFacts> quittances = new ArrayList<>();

    /** What they certify is read before it returns; in the transaction that publishes the night. */
    NightQuittances(NightRun run) {
        this.run = run;
        for (ClosedLine one : new ClosedLines(run.source(), run.key(), Auditor::code)
                .of(run.number(), run.settings().dossiersPerNight())) {
            List<Settled> settled = settled(one);
            if (isExact(settled)) {
                quittances.add(facts(one, settled));
            }
        }
    }

    /** What has come back, by the numbers of the cases. */
    Map<String, Fen> certified() {
        return quittances.stream().collect(Collectors.toMap(QuittanceFacts::caseNumber, QuittanceFacts::total));
    }

    /** Puts each into the outbox as {@code quittances/<case number>.pdf}. */
    void write(Outbox outbox) throws IOException {
        for (QuittanceFacts one : quittances) {
            try (OutputStream out = outbox.bytes("quittances/" + one.caseNumber() + ".pdf")) {
                out.write(QuittancePage.pdf(one));
            }
        }
    }

    /**
     * Money of the case.
     *
     * @param ground why it had to come back
     */
    private record Settled(String ground, ReturnedMoney money) {}

    /** Each money once: all of it where it has gone back in full, else what instructions asked for of it. */
    private List<Settled> settled(ClosedLine one) {
        Returns returns =
                new Returns(new AccountHistory(one.account(), run.order().policies()));
        Map<Source, Settled> inFull = new LinkedHashMap<>();
        for (ReturnedFinding finding : one.returned()) {
            returns.inFull(one.line().operator(), finding.chargeId(), finding.channel(), finding.payments())
                    .forEach(money -> inFull.putIfAbsent(
                            money.source(), new Settled(finding.code().titleZh(), money)));
        }
        Map<Source, Settled> inPart = new LinkedHashMap<>();
        for (ConfirmedInstruction asked : one.asked()) {
            returns.asked(asked.number()).stream()
                    .filter(money -> !inFull.containsKey(money.source()))
                    .forEach(money -> inPart.merge(
                            money.source(),
                            new Settled(asked.code().titleZh(), money),
                            (before, more) ->
                                    new Settled(before.ground(), before.money().and(more.money()))));
        }
        return Stream.concat(inFull.values().stream(), inPart.values().stream()).toList();
    }

    /** Where more came back than was asked for there is something to clear up, and nothing to certify. */
    private static boolean isExact(List<Settled> settled) {
        return !settled.isEmpty()
                && settled.stream()
                        .allMatch(one -> one.money().back().equals(one.money().due()));
    }

    private QuittanceFacts facts(ClosedLine one, List<Settled> settled) {
        LineKey line = one.line();
        String account = run.order().unmasked() ? line.account() : Accounts.masked(line.account());
        return new QuittanceFacts(
                one.caseNumber(),
                new Titles(Language.ZH).operator(line.operator()) + "，账号 " + account + "，业务 " + line.serviceCode(),
                run.night().businessDate(),
                settled.stream().map(NightQuittances::taken).toList(),
                settled.stream().flatMap(NightQuittances::returned).toList());
    }

    private static Taken taken(Settled one) {
        ReturnedMoney money = one.money();
        return new Taken(money.number(), money.takenAt(), one.ground(), money.taken(), money.due(), money.source());
    }

    private static Stream<Returned> returned(Settled one) {
        return one.money().returns().stream()
                .map(back -> new Returned(
                        one.money().number(),
                        back.number(),
                        back.instruction(),
                        back.at(),
                        back.amount(),
                        back.source()));
    }
}
