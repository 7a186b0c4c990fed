package io.quittance.domain.judge;

import io.quittance.domain.history.AccountHistory;
import io.quittance.domain.history.LineHistory;
import io.quittance.domain.policy.Policies;
import io.quittance.domain.record.LineEvent;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Judges accounts one after the other and holds no more than one in memory.
 *
 * <p>Pure: the same events, policies and settings give the same verdicts. Safe to use from one thread at a time per
 * call; it keeps nothing between calls.
 */
public final class Auditor {

    private static final List<Rule> RULES = ServiceLoader.load(Rule.class, Rule.class.getClassLoader()).stream()
            .map(ServiceLoader.Provider::get)
            .sorted(Comparator.comparing((Rule rule) -> rule.code().precedence()))
            .toList();

    private final Policies policies;
    private final AuditSettings settings;

    /** For one night. */
    public Auditor(Policies policies, AuditSettings settings) {
        this.policies = policies;
        this.settings = settings;
    }

    /** Every rule, in order of precedence. */
    public static List<Rule> rules() {
        return RULES;
    }

    /**
     * Judges a stream of events.
     *
     * @param events those of one account next to each other, in any order among themselves; a payment linked to no
     *     line (empty operator and service code) is directly followed by its refunds
     * @param verdicts takes one verdict an account, and one for each payment linked to no line
     */
    public void audit(Iterator<LineEvent> events, Consumer<AccountVerdict> verdicts) {
        new AccountGroups((account, group) -> verdicts.accept(judge(account, group))).feed(events);
    }

    private AccountVerdict judge(String account, Collection<LineEvent> events) {
        AccountHistory history = new AccountHistory(account, events, policies);
        Docket docket = new Docket();
        TreeSet<LocalDate> reviews = new TreeSet<>();
        for (Rule rule : RULES) {
            for (LineHistory line : history.lines()) {
                for (Ground ground : rule.judge(new Hearing(history, line, settings, docket))) {
                    enter(line, ground, docket, reviews);
                }
            }
        }
        List<Finding> findings = new Verdict(history, docket, settings).findings();
        return new AccountVerdict(
                account,
                findings,
                reviews.isEmpty() ? null : reviews.first(),
                Verdict.returnedOf(history).collect(Collectors.toUnmodifiableSet()));
    }

    private void enter(LineHistory line, Ground ground, Docket docket, Set<LocalDate> reviews) {
        LocalDate night = settings.businessDate();
        Stream.of(ground.from(), Objects.requireNonNullElse(ground.reviewOn(), LocalDate.MIN))
                .filter(day -> day.isAfter(night))
                .forEach(reviews::add);
        if (!ground.from().isAfter(night)) {
            docket.enter(line.key(), ground);
        }
    }
}
