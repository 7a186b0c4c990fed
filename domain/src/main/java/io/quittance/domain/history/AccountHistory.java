package io.quittance.domain.history;

import io.quittance.domain.policy.Policies;
import io.quittance.domain.record.Channel;
import io.quittance.domain.record.Charge;
import io.quittance.domain.record.LineEvent;
import io.quittance.domain.record.LineKey;
import io.quittance.domain.record.MoneyStatus;
import io.quittance.domain.record.Payment;
import io.quittance.domain.record.Refund;
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

    private final String account;
    private final Map<LineKey, LineHistory> lines = new TreeMap<>();
    private final Map<String, BilledCharge> charges = new HashMap<>();

    /**
     * Builds the history.
     *
     * @param events of this account alone, in any order
     */
    public AccountHistory(String account, Collection<LineEvent> events, Policies policies) {
        this.account = account;
        Map<LineKey, LineFacts> facts = new TreeMap<>();
        Map<PaymentKey, List<Refund>> refunds = new HashMap<>();
        for (LineEvent event : events) {
            if (event.fact() instanceof Refund refund) {
                refunds.computeIfAbsent(PaymentKey.of(refund), key -> new ArrayList<>())
                        .add(refund);
            } else {
                facts.computeIfAbsent(event.line(), LineFacts::new).add(event.fact());
            }
        }
        bringReversalsHome(facts.values());
        for (LineFacts line : facts.values()) {
            List<CollectedPayment> payments = line.payments().stream()
                    .map(link -> new CollectedPayment(
                            link, succeeded(refunds.getOrDefault(PaymentKey.of(link.payment()), List.of()))))
                    .toList();
            lines.put(line.line(), new LineHistory(line, payments, ofAccount(line.line(), facts), policies));
        }
        lines.values().stream()
                .flatMap(line -> line.charges().stream())
                .forEach(charge -> charges.put(charge.identity(), charge));
    }

    /** Which account. */
    public String account() {
        return account;
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

    /** A reversal names a charge of its operator, which may have been posted under another service. */
    private static void bringReversalsHome(Collection<LineFacts> lines) {
        if (lines.stream().allMatch(line -> line.namedReversals().isEmpty())) {
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

    private static List<Refund> succeeded(List<Refund> refunds) {
        return refunds.stream()
                .filter(refund -> refund.status() == MoneyStatus.SUCCESS)
                .sorted(BY_TIME)
                .toList();
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
