package io.quittance.app.desk;

import io.quittance.app.settings.RulesInForce;
import io.quittance.app.words.Lang;
import io.quittance.app.words.Sentence;
import io.quittance.app.words.StoppedException;
import io.quittance.domain.calendar.Blocking;
import io.quittance.domain.calendar.ComplaintChannel;
import io.quittance.ledger.casework.CaseFiling;
import io.quittance.ledger.casework.CaseState;
import io.quittance.ledger.casework.Cases;
import io.quittance.ledger.casework.LineCase;
import io.quittance.ledger.casework.Outcome;
import io.quittance.ledger.log.ActionLog;
import io.quittance.ledger.secret.AccountKey;
import io.quittance.writers.dossier.Addressee;
import io.quittance.writers.dossier.Filing;
import io.quittance.writers.night.Accounts;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Cases as the command line shows and moves them. Every change is one transaction. */
@Component
public class CaseDesk {
    private static final Set<String> OVER = Set.of("REFUSED", "WITHDRAWN");

    private final DataSource source;
    private final AccountKey key;
    private final RulesInForce rules;
    private final TransactionTemplate transaction;

    CaseDesk(DataSource source, AccountKey key, RulesInForce rules, PlatformTransactionManager transactions) {
        this.source = source;
        this.key = key;
        this.rules = rules;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Cases in these states, those that claim most first. */
    public String list(List<CaseState> states, int most, Lang lang) {
        Columns columns = new Columns();
        columns.row(Columns.heads(
                lang, "case", "state", "operator", "account", "service", "claimed", "outstanding", "back", "who"));
        for (LineCase one : new Cases(source, key).in(states, most)) {
            columns.row(
                    one.number(),
                    state(one, lang),
                    one.line().operator(),
                    Accounts.masked(one.line().account()),
                    one.line().serviceCode(),
                    one.claimed(),
                    one.outstanding(),
                    one.back(),
                    one.assignee() == null ? "" : one.assignee());
        }
        return columns.text();
    }

    /**
     * Number of the case in this state that claims most.
     *
     * @throws IndexOutOfBoundsException if there is none
     */
    String largest(CaseState state) {
        return new Cases(source, key).in(List.of(state), 1).get(0).number();
    }

    /** All there is about a case. */
    public String show(String number, Lang lang) {
        Cases cases = new Cases(source, key);
        return new CaseSheet(
                        found(cases, number),
                        cases.findings(number),
                        cases.filings(number),
                        cases.notes(number),
                        new ActionLog(source).of(number),
                        lang)
                .text();
    }

    /** Writes a note. */
    public void note(String number, String said, String by) {
        if (said.isBlank()) {
            throw StoppedException.wrongUsage("wrong.empty-note", number);
        }
        change(number, by, cases -> cases.note(number, said, by));
    }

    /** Gives it to somebody. */
    public void assign(String number, String assignee, String by) {
        change(number, by, cases -> cases.assign(number, assignee, by));
    }

    /** Ends it. */
    public void close(String number, Outcome outcome, String reason, String by) {
        change(number, by, cases -> cases.close(number, outcome, reason, by));
    }

    /**
     * Records that it was carried to a complaint channel.
     *
     * @param anyway also where another filing is in the way
     */
    public void file(
            String number, ComplaintChannel channel, LocalDate on, String reference, boolean anyway, String by) {
        change(number, by, cases -> {
            List<ComplaintChannel> filed = cases.filings(number).stream()
                    .filter(filing -> !OVER.contains(filing.state()))
                    .map(CaseFiling::channel)
                    .flatMap(word -> Addressee.channelOf(word).stream())
                    .toList();
            List<Blocking> inTheWay = rules.deadlines().inTheWay(filed, channel, on);
            if (!inTheWay.isEmpty() && !anyway) {
                throw StoppedException.wrongUsage(
                        "said", blocked(number, inTheWay, Lang.ZH), blocked(number, inTheWay, Lang.EN));
            }
            cases.file(number, channel.name(), on, reference, by);
        });
    }

    /** What a filing in this channel will keep others from; empty if nothing. */
    public String consequences(ComplaintChannel channel, LocalDate on, Lang lang) {
        return bases(rules.deadlines().consequences(channel, on), lang);
    }

    /** Records what a channel said to the case's last filing with it. */
    public void answer(String number, ComplaintChannel channel, Filing.State state, String by) {
        change(number, by, cases -> {
            CaseFiling last = cases.filings(number).stream()
                    .filter(filing -> Addressee.channelOf(filing.channel())
                            .filter(channel::equals)
                            .isPresent())
                    .reduce((earlier, later) -> later)
                    .orElseThrow(() -> StoppedException.wrongUsage("case.not-filed", number, channel));
            cases.moveFiling(last.number(), state.name(), by);
        });
    }

    static String state(LineCase one, Lang lang) {
        Outcome outcome = one.outcome();
        return Labels.of(lang, one.state()) + (outcome == null ? "" : "/" + Labels.of(lang, outcome));
    }

    private void change(String number, String by, Consumer<Cases> action) {
        PeopleDesk.named(by);
        transaction.executeWithoutResult(status -> {
            Cases cases = new Cases(source, key);
            found(cases, number);
            action.accept(cases);
        });
    }

    private static String blocked(String number, List<Blocking> inTheWay, Lang lang) {
        Blocking first = inTheWay.get(0);
        return Sentence.of("case.blocked", number, first.filed(), first.then(), bases(inTheWay, lang))
                .in(lang);
    }

    private static LineCase found(Cases cases, String number) {
        return cases.find(number).orElseThrow(() -> StoppedException.wrongUsage("wrong.no-case", number));
    }

    private static String bases(List<Blocking> blockings, Lang lang) {
        return blockings.stream()
                .map(blocking -> blocking.then() + ": "
                        + (lang == Lang.ZH
                                ? blocking.basis().zh()
                                : blocking.basis().en()))
                .distinct()
                .collect(Collectors.joining("; "));
    }
}
