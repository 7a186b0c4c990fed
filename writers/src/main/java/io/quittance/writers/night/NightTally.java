package io.quittance.writers.night;

import io.quittance.domain.judge.Finding;
import io.quittance.domain.judge.FindingCode;
import io.quittance.domain.judge.RefundInstruction;
import io.quittance.domain.judge.Route;
import io.quittance.domain.judge.Severity;
import io.quittance.domain.quarantine.Reason;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The sums of a night, taken while its findings and rejected rows go by; bounded memory whatever the night.
 *
 * <p>But for {@link #status}, only findings that are open (new or changed) are counted.
 */
public final class NightTally {
    private static final int KEYS = 1_000;
    private static final int CAUSES = 20_000;
    private static final int ACCOUNTS = 20;

    private final Night night;
    private final Map<FindingStatus, Tally> byStatus = new EnumMap<>(FindingStatus.class);
    private final Map<Severity, Tally> bySeverity = new EnumMap<>(Severity.class);
    private final Map<Route, Tally> byRoute = new EnumMap<>(Route.class);
    private final Map<FindingCode, Tally> byCode =
            new TreeMap<>(Comparator.comparing(FindingCode::precedence).thenComparing(FindingCode::name));
    private final BoundedTallies<String> byOperator = new BoundedTallies<>(KEYS);
    private final BoundedTallies<String> byChannel = new BoundedTallies<>(KEYS);
    private final BoundedTallies<Cause> causes = new BoundedTallies<>(CAUSES);
    private final TopAccounts accounts = new TopAccounts(ACCOUNTS);
    private final Map<String, Long> rejects = new TreeMap<>();
    private Tally open = Tally.NONE;
    private long quarantined;

    /** Nothing yet. */
    public NightTally(Night night) {
        this.night = night;
    }

    /** Counts a finding; they must come in {@link FindingOrder}. */
    public void add(NightFinding reported) {
        Finding finding = reported.finding();
        count(byStatus, reported.status(), finding);
        if (!reported.isOpen()) {
            return;
        }
        open = open.plus(finding);
        count(bySeverity, finding.code().severity(), finding);
        count(byCode, finding.code(), finding);
        byOperator.add(finding.line().operator(), finding);
        byChannel.add(finding.channel(), finding);
        causes.add(new Cause(finding.line().operator(), finding.line().serviceCode(), finding.channel()), finding);
        accounts.add(finding, night.account(finding.line()));
        countRoutes(finding);
    }

    /** Counts a rejected row, once for each reason. */
    public void add(QuarantinedRow rejected) {
        quarantined++;
        rejected.row().reasons().stream()
                .map(Reason::code)
                .distinct()
                .forEach(code -> rejects.merge(code, 1L, Long::sum));
    }

    /** All open findings. */
    public Tally open() {
        return open;
    }

    /** Of a status, open or not. */
    public Tally status(FindingStatus status) {
        return byStatus.getOrDefault(status, Tally.NONE);
    }

    /** Of a severity. */
    public Tally severity(Severity severity) {
        return bySeverity.getOrDefault(severity, Tally.NONE);
    }

    /** Of a route: instructions by what they return, and for VOID findings by what they are about. */
    public Tally route(Route route) {
        return byRoute.getOrDefault(route, Tally.NONE);
    }

    /** A sum by code. */
    public record CodeTally(FindingCode code, Tally tally) {}

    /** By code, in the order of the specification. */
    public List<CodeTally> codes() {
        return byCode.entrySet().stream()
                .map(entry -> new CodeTally(entry.getKey(), entry.getValue()))
                .toList();
    }

    /** By operator. */
    public BoundedTallies<String> operators() {
        return byOperator;
    }

    /** By channel; empty where no money is concerned. */
    public BoundedTallies<String> channels() {
        return byChannel;
    }

    /** By operator, service and channel. */
    public BoundedTallies<Cause> causes() {
        return causes;
    }

    /** The accounts with the most findings, most first. */
    public List<AccountTally> accounts() {
        return accounts.list();
    }

    /** Rejected rows. */
    public long quarantined() {
        return quarantined;
    }

    /** How many rejected rows have a reason. */
    public record RejectCount(String code, long rows) {}

    /** By reason, most rows first. */
    public List<RejectCount> rejects() {
        return rejects.entrySet().stream()
                .map(entry -> new RejectCount(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparing(RejectCount::rows).reversed())
                .toList();
    }

    private void countRoutes(Finding finding) {
        for (RefundInstruction instruction : finding.instructions()) {
            Tally tally = route(instruction.route()).plusRefund(instruction.amount());
            byRoute.put(instruction.route(), tally);
        }
        if (finding.route() == Route.VOID) {
            count(byRoute, Route.VOID, finding);
        }
    }

    private static <K> void count(Map<K, Tally> tallies, K key, Finding finding) {
        tallies.merge(key, Tally.NONE.plus(finding), Tally::plus);
    }
}
