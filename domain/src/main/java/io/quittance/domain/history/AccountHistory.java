package io.quittance.domain.history;

import io.quittance.domain.policy.Policies;
import io.quittance.domain.record.Channel;
import io.quittance.domain.record.Charge;
import io.quittance.domain.record.LineEvent;
import io.quittance.domain.record.LineKey;
import io.quittance.domain.record.LinkedPayment;
import io.quittance.domain.record.MoneyStatus;
import io.quittance.domain.record.Payment;
import io.quittance.domain.record.Refund;
import io.quittance.domain.record.ReleasedInstruction;
import io.quittance.domain.record.Suspension;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The lines of one account. The same events in any order give the same history.
 */
public final class AccountHistory {

    private static final Comparator<Refund> BY_TIME =
            Comparator.comparing(Refund::refundedAt).thenComparing(Refund::refundNo);

    private final Map<LineKey, LineHistory> lines = new TreeMap<>();
    private final Map<String, BilledCharge> charges = new HashMap<>();
    private final List<TrackedInstruction> instructions;

    /**
     * Builds the history.
     *
     * @param events of the account alone, in any order
     */
    public AccountHistory(Collection<LineEvent> events, Policies policies) {
        Map<LineKey, LineFacts> facts = new TreeMap<>();
        Map<PaymentKey, List<Refund>> refunds = new HashMap<>();
        Releases releases = new Releases();
        for (LineEvent event : events) {
            if (event.fact() instanceof Refund refund) {
                refunds.computeIfAbsent(PaymentKey.of(refund), key -> new ArrayList<>())
                        .add(refund);
            } else if (event.fact() instanceof ReleasedInstruction released) {
                releases.add(event.line(), released);
            } else {
                facts.computeIfAbsent(event.line(), LineFacts::new).add(event.fact());
            }
        }
        bringReversalsHome(facts.values());
        for (LineFacts line : facts.values()) {
            List<CollectedPayment> payments = new ArrayList<>();
            for (LinkedPayment link : line.payments()) {
                List<Refund> ofPayment = refunds.getOrDefault(PaymentKey.of(link.payment()), List.of());
                payments.add(collected(link, ofPayment, releases));
            }
            lines.put(line.line(), new LineHistory(line, payments, ofAccount(line.line(), facts), releases, policies));
        }
        for (LineHistory line : lines.values()) {
            for (BilledCharge charge : line.charges()) {
                charges.put(charge.identity(), charge);
            }
        }
        this.instructions = tracked(releases);
    }

    /** Its lines in order. */
    public Collection<LineHistory> lines() {
        return lines.values();
    }

    /** One of its lines; absent where nothing is known of it. */
    public @Nullable LineHistory line(LineKey key) {
        return lines.get(key);
    }

    /** One of its charges that is no reversal. */
    public @Nullable BilledCharge charge(String operator, String chargeId) {
        return charges.get(operator + "/" + chargeId);
    }

    /** Every released instruction, the oldest first; one whose money is not here has no answer. */
    public List<TrackedInstruction> instructions() {
        return instructions;
    }

    private List<TrackedInstruction> tracked(Releases releases) {
        List<ReleasedInstruction> all = releases.all();
        if (all.isEmpty()) {
            return List.of();
        }
        Map<String, TrackedInstruction> byNumber = new TreeMap<>();
        all.forEach(one -> byNumber.put(one.number(), TrackedInstruction.unanswered(one)));
        for (LineHistory line : lines.values()) {
            line.payments()
                    .forEach(payment -> payment.instructions()
                            .forEach(one -> byNumber.put(one.instruction().number(), one)));
            line.charges()
                    .forEach(charge -> charge.instructions()
                            .forEach(one -> byNumber.put(one.instruction().number(), one)));
        }
        return byNumber.values().stream()
                .sorted(Comparator.comparing(one -> one.instruction().releasedAt()))
                .toList();
    }

    /** A reversal names a charge of its operator, which may have been posted under another service. */
    private static void bringReversalsHome(Collection<LineFacts> lines) {
        if (!isAnyReversed(lines)) {
            return;
        }
        Map<String, LineFacts> homes = new HashMap<>();
        for (LineFacts line : lines) {
            line.billed().forEach(charge -> homes.put(line.line().operator() + "/" + charge.chargeId(), line));
        }
        for (LineFacts line : lines) {
            for (Charge reversal : line.namedReversals()) {
                LineFacts home = homes.get(line.line().operator() + "/" + reversal.reverses());
                if (home != null && home != line) {
                    home.add(reversal);
                }
            }
        }
    }

    private static boolean isAnyReversed(Collection<LineFacts> lines) {
        for (LineFacts line : lines) {
            if (!line.namedReversals().isEmpty()) {
                return true;
            }
        }
        return false;
    }

    private static CollectedPayment collected(LinkedPayment link, List<Refund> refunds, Releases releases) {
        Payment payment = link.payment();
        List<ReleasedInstruction> released = releases.of(payment.channel(), payment.transactionId());
        if (refunds.isEmpty()) {
            return new CollectedPayment(link, List.of(), Answers.ofPayment(released, List.of()));
        }
        List<Refund> inOrder = refunds.stream().sorted(BY_TIME).toList();
        return new CollectedPayment(
                link,
                inOrder.stream()
                        .filter(refund -> refund.status() == MoneyStatus.SUCCESS)
                        .toList(),
                Answers.ofPayment(released, inOrder));
    }

    private static List<Suspension> ofAccount(LineKey line, Map<LineKey, LineFacts> facts) {
        LineFacts wide = facts.get(new LineKey(line.operator(), line.account(), ""));
        return wide == null || line.serviceCode().isEmpty() ? List.of() : wide.suspensions();
    }

    private record PaymentKey(Channel channel, String transactionId) {
        static PaymentKey of(Refund refund) {
            return new PaymentKey(refund.channel(), refund.transactionId());
        }

        static PaymentKey of(Payment payment) {
            return new PaymentKey(payment.channel(), payment.transactionId());
        }
    }
}
