package io.quittance.jobs.step;

import io.quittance.domain.calendar.Reckoned;
import io.quittance.domain.calendar.WorkingDays;
import io.quittance.domain.money.Fen;
import io.quittance.domain.record.LineKey;
import io.quittance.jobs.night.NightRun;
import io.quittance.ledger.report.NightMatters;
import io.quittance.ledger.report.NightMatters.Matter;
import io.quittance.ledger.secret.Accounts;
import io.quittance.writers.night.Casework;
import io.quittance.writers.night.ClosedCase;
import io.quittance.writers.night.Night;
import io.quittance.writers.night.RefundStates;
import io.quittance.writers.night.Sum;
import io.quittance.writers.night.WaitingBatch;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** What lies before people: kept when the night is proven, told in its report. */
final class PeopleMatters {
    private static final int LISTED = 50;

    private final NightRun run;
    private final NightMatters matters;
    private final DueCases due;

    PeopleMatters(NightRun run) {
        this.run = run;
        this.matters = new NightMatters(run.source(), run.night());
        this.due = new DueCases(
                run.night().businessDate(), run.order().calendar(), run.order().deadlines());
    }

    /**
     * Keeps it; in the transaction of the proof.
     *
     * @param balanced whether the night will propose anything
     */
    void save(boolean balanced) {
        matters.save(balanced && run.settings().fourEyes());
        List<Matter> near = due.of(matters.openFilings(), matters.openClaims(due.days()));
        for (int place = 1; place <= Math.min(LISTED, near.size()); place++) {
            matters.add(place, near.get(place - 1));
        }
        long cases = near.stream().map(Matter::subject).distinct().count();
        matters.add(1, Matter.number("DUE_IN_ALL", cases));
        // Five working days are what a refund is given by default, and more than a deadline is told ahead.
        WorkingDays calendar = run.order().calendar();
        if (calendar.plusWorkingDays(run.night().businessDate(), 5) instanceof Reckoned.NotPublished missing) {
            matters.add(1, Matter.number("NO_CALENDAR", missing.year()));
        }
    }

    /**
     * Tells what was kept, with accounts as the report prints them.
     *
     * @param certified what came back in all of closed cases, as their quittances say; of others what is known of the last
     *     night counts
     */
    Casework told(Night night, Map<String, Fen> certified) {
        List<Matter> all = matters.all();
        Accounts accounts = new Accounts(run.source(), run.key());
        return new Casework(
                new RefundStates(
                        sum(all, "RELEASED"),
                        sum(all, "CONFIRMED"),
                        sum(all, "OUTSTANDING"),
                        sum(all, "OVERDUE"),
                        sum(all, "TO_RECOVER")),
                of(all, "WAITING", PeopleMatters::waiting),
                of(all, "DUE", due::told),
                sum(all, "DUE_IN_ALL").count(),
                of(all, "CLOSED", matter -> closed(matter, accounts, night, certified)),
                sum(all, "CLOSED_IN_ALL").plus(new Sum(0, more(all, certified))),
                of(all, "NO_CALENDAR", matter -> Math.toIntExact(matter.number())));
    }

    private static WaitingBatch waiting(Matter matter) {
        return new WaitingBatch(
                matter.subject(),
                WaitingBatch.Kind.valueOf(matter.what()),
                matter.operator(),
                new Sum(matter.number(), Fen.of(matter.amount())),
                matter.date());
    }

    /** What the quittances say beyond what was kept. */
    private static Fen more(List<Matter> all, Map<String, Fen> certified) {
        return of(all, "CLOSED", matter -> amount(matter, certified).minus(Fen.of(matter.amount()))).stream()
                .reduce(Fen.ZERO, Fen::plus);
    }

    private static Fen amount(Matter closed, Map<String, Fen> certified) {
        return certified.getOrDefault(closed.subject(), Fen.of(closed.amount()));
    }

    private static ClosedCase closed(Matter matter, Accounts accounts, Night night, Map<String, Fen> certified) {
        LineKey line = new LineKey(
                matter.operator(),
                matter.account() == null ? "" : accounts.open(matter.account()),
                matter.serviceCode());
        return new ClosedCase(
                matter.subject(), line.operator(), night.account(line), line.serviceCode(), amount(matter, certified));
    }

    private static Sum sum(List<Matter> all, String kind) {
        return of(all, kind, matter -> new Sum(matter.number(), Fen.of(matter.amount()))).stream()
                .reduce(Sum.NONE, Sum::plus);
    }

    private static <T> List<T> of(List<Matter> all, String kind, Function<Matter, T> told) {
        return all.stream()
                .filter(matter -> matter.kind().equals(kind))
                .map(told)
                .toList();
    }
}
