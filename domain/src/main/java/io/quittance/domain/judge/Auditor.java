package io.quittance.domain.judge;

import io.quittance.domain.history.AccountHistory;
import io.quittance.domain.history.LineHistory;
import io.quittance.domain.policy.Policies;
import io.quittance.domain.record.Fact;
import io.quittance.domain.record.LineEvent;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Judges accounts one after the other and holds no more than one in memory.
 *
 * <p>Pure: the same events, policies and settings give the same verdicts. It keeps nothing between calls, so that threads
 * can share it, each with events of its own.
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
     * The finding code of that name.
     *
     * @throws IllegalArgumentException if no rule has it
     */
    public static FindingCode code(String name) {
        return RULES.stream()
                .map(Rule::code)
                .filter(code -> code.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no rule finds " + name));
    }

    /**
     * Judges a stream of events.
     *
     * @param events those of one account next to each other, in any order among themselves; a payment linked to no
     *     line (empty operator and service code) is directly followed by its refunds and released instructions
     * @param verdicts takes one verdict an account, and one for each payment linked to no line
     */
    public void audit(Iterator<LineEvent> events, Consumer<AccountVerdict> verdicts) {
        new AccountGroups((account, group) -> verdicts.accept(judge(account, group))).feed(events);
    }

    private AccountVerdict judge(String account, Collection<LineEvent> events) {
        AccountHistory history = new AccountHistory(events, policies);
        TreeSet<LocalDate> reviews = new TreeSet<>();
        List<Finding> findings = verdict(history, reviews).findings();
        return new AccountVerdict(
                account,
                findings,
                reviews.isEmpty() ? null : reviews.first(),
                Verdict.returnedOf(history),
                states(history, events));
    }

    private Verdict verdict(AccountHistory history, Set<LocalDate> reviews) {
        Docket docket = new Docket();
        for (Rule rule : RULES) {
            for (LineHistory line : history.lines()) {
                for (Ground ground : rule.judge(new Hearing(history, line, settings, docket))) {
                    enter(line, ground, docket, reviews);
                }
            }
        }
        return new Verdict(history, docket, settings);
    }

    /** What became of the instructions, and which of them the findings would ask for if none had been released. */
    private List<InstructionState> states(AccountHistory history, Collection<LineEvent> events) {
        if (history.instructions().isEmpty()) {
            return List.of();
        }
        Set<Fact> ours = history.instructions().stream()
                .flatMap(tracked -> Stream.concat(Stream.of(tracked.instruction()), tracked.answers().stream()))
                .collect(Collectors.toSet());
        List<LineEvent> untouched =
                events.stream().filter(event -> !ours.contains(event.fact())).toList();
        Verdict verdict = verdict(new AccountHistory(untouched, policies), new TreeSet<>());
        verdict.findings();
        return new Support(history, verdict.claims(), settings.calendar()).states();
    }

    private void enter(LineHistory line, Ground ground, Docket docket, Set<LocalDate> reviews) {
        LocalDate night = settings.businessDate();
        LocalDate review = ground.reviewOn();
        if (review != null && review.isAfter(night)) {
            reviews.add(review);
        }
        if (ground.from().isAfter(night)) {
            reviews.add(ground.from());
        } else {
            docket.enter(line.key(), ground);
        }
    }
}
