package io.quittance.domain.naive;

import io.quittance.domain.policy.Policies;
import io.quittance.domain.record.Charge;
import io.quittance.domain.record.LineEvent;
import io.quittance.domain.record.LineKey;
import io.quittance.domain.record.LinkedPayment;
import io.quittance.domain.record.MoneyStatus;
import io.quittance.domain.record.PayChannel;
import io.quittance.domain.record.Refund;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What was taken from one account, and what is left of it. */
final class NaiveAccount {

    private final List<LineEvent> events;
    private final List<NaiveLine> lines = new ArrayList<>();
    private final NaiveReleases releases;

    NaiveAccount(List<LineEvent> events, Policies policies) {
        this.events = events;
        this.releases = new NaiveReleases(events);
        TreeSet<LineKey> keys = new TreeSet<>();
        events.forEach(event -> keys.add(event.line()));
        keys.forEach(key -> lines.add(new NaiveLine(key, policies, events)));
    }

    NaiveReleases releases() {
        return releases;
    }

    List<NaiveLine> lines() {
        return lines;
    }

    @Nullable
    NaiveLine line(String operator, String serviceCode) {
        for (NaiveLine line : lines) {
            if (line.key().operator().equals(operator)
                    && line.key().serviceCode().equals(serviceCode)) {
                return line;
            }
        }
        return null;
    }

    static boolean isSuccessful(LinkedPayment payment) {
        return payment.payment().status() == MoneyStatus.SUCCESS;
    }

    List<Refund> refundsOf(LinkedPayment payment) {
        List<Refund> refunds = new ArrayList<>();
        for (LineEvent event : events) {
            if (event.fact() instanceof Refund refund
                    && refund.status() == MoneyStatus.SUCCESS
                    && refund.channel() == payment.payment().channel()
                    && refund.transactionId().equals(payment.payment().transactionId())) {
                refunds.add(refund);
            }
        }
        return refunds;
    }

    long net(LinkedPayment payment) {
        long net = payment.payment().amount().value();
        for (Refund refund : refundsOf(payment)) {
            net -= refund.amount().value();
        }
        return net;
    }

    /** The charge of a payment's operator that the payment names. */
    @Nullable
    Charge chargeOf(NaiveLine line, LinkedPayment payment) {
        return payment.chargeId() == null ? null : charge(line, payment.chargeId());
    }

    /** A charge of a line's operator. */
    @Nullable
    Charge charge(NaiveLine line, String chargeId) {
        for (LineEvent event : events) {
            if (event.fact() instanceof Charge charge
                    && event.line().operator().equals(line.key().operator())
                    && charge.chargeId().equals(chargeId)) {
                return charge;
            }
        }
        return null;
    }

    /** The line that a charge was posted to. */
    NaiveLine lineOf(Charge charge) {
        return lines.stream()
                .filter(line -> line.charges().contains(charge))
                .findFirst()
                .orElseThrow();
    }

    /** Successful payments of a charge, by time and id. */
    List<LinkedPayment> paymentsOf(NaiveLine line, Charge charge) {
        List<LinkedPayment> found = new ArrayList<>();
        for (LineEvent event : events) {
            if (event.fact() instanceof LinkedPayment payment
                    && event.line().operator().equals(line.key().operator())
                    && charge.chargeId().equals(payment.chargeId())
                    && isSuccessful(payment)) {
                found.add(payment);
            }
        }
        found.sort(Comparator.comparing(
                        (LinkedPayment payment) -> payment.payment().paidAt())
                .thenComparing(payment -> payment.payment().transactionId()));
        return found;
    }

    /** Of the payments of a charge with something left those after the first, if they sum to more than its amount. */
    List<LinkedPayment> duplicatesOf(NaiveLine line, Charge charge) {
        List<LinkedPayment> payments = new ArrayList<>(paymentsOf(line, charge));
        payments.removeIf(payment -> net(payment) <= 0);
        long sum = 0;
        for (LinkedPayment payment : payments) {
            sum += payment.payment().amount().value();
        }
        boolean tooMuch = payments.size() >= 2 && sum > charge.amount().value();
        return tooMuch ? payments.subList(1, payments.size()) : List.of();
    }

    /** Payments of a charge that are not duplicates. */
    List<LinkedPayment> collectionsOf(NaiveLine line, Charge charge) {
        List<LinkedPayment> collections = new ArrayList<>(paymentsOf(line, charge));
        collections.removeAll(duplicatesOf(line, charge));
        return collections;
    }

    /** What takes back a charge of a line's operator. */
    List<Charge> reversalsOf(NaiveLine line, Charge charge) {
        List<Charge> reversals = new ArrayList<>();
        for (LineEvent event : events) {
            if (event.fact() instanceof Charge reversal
                    && reversal.amount().value() < 0
                    && event.line().operator().equals(line.key().operator())
                    && charge.chargeId().equals(reversal.reverses())) {
                reversals.add(reversal);
            }
        }
        return reversals;
    }

    /** A charge's amount less its reversals. */
    long left(NaiveLine line, Charge charge) {
        long left = charge.amount().value();
        for (Charge reversal : reversalsOf(line, charge)) {
            left += reversal.amount().value();
        }
        return left;
    }

    static boolean isByChannel(Charge charge) {
        return charge.payChannel() != PayChannel.BALANCE;
    }

    boolean isUncollected(NaiveLine line, Charge charge) {
        return isByChannel(charge) && paymentsOf(line, charge).isEmpty();
    }

    /** Whether anything may be found on a charge: it was not reversed, and not all that was paid went back. */
    boolean isOpenToFindings(NaiveLine line, Charge charge) {
        long collected = 0;
        for (LinkedPayment payment : paymentsOf(line, charge)) {
            collected += net(payment);
        }
        boolean remains = collected > 0 && net(line, charge) > 0;
        return left(line, charge) > 0 && (!isByChannel(charge) || isUncollected(line, charge) || remains);
    }

    /** Whether a payment is given back as such, whatever its charge. */
    boolean isDeducted(NaiveLine line, LinkedPayment payment) {
        List<NaiveGround> grounds = new NaivePaymentRules(this, line, payment).grounds(LocalDate.MIN, 0);
        return grounds.stream().anyMatch(ground -> ground.code() == NaiveCode.DEDUCTION_AFTER_TERMINATION);
    }

    /** The payments of a charge that neither are duplicates nor given back as such. */
    List<LinkedPayment> sharesOf(NaiveLine line, Charge charge) {
        List<LinkedPayment> shares = collectionsOf(line, charge);
        shares.removeIf(payment -> isDeducted(line, payment));
        return shares;
    }

    /** Whether its payments' own findings take all that was collected for a charge. */
    boolean isAbsorbed(NaiveLine line, Charge charge) {
        boolean deducted = false;
        for (LinkedPayment payment : collectionsOf(line, charge)) {
            deducted |= isDeducted(line, payment);
        }
        return deducted && collected(line, charge) <= 0;
    }

    private long collected(NaiveLine line, Charge charge) {
        long collected = 0;
        for (LinkedPayment payment : sharesOf(line, charge)) {
            collected += net(payment);
        }
        return collected;
    }

    /** What a ground on a charge may claim. */
    long net(NaiveLine line, Charge charge) {
        if (!isByChannel(charge)) {
            return isAbsorbed(line, charge) ? 0 : left(line, charge);
        }
        return collected(line, charge);
    }

    /** What a penalty took: before it was collected its amount. */
    long claimable(NaiveLine line, Charge charge) {
        return isUncollected(line, charge) || isAbsorbed(line, charge) ? left(line, charge) : net(line, charge);
    }

    /** The share of the days not used, less what has gone back of exactly this share. */
    long unusedClaim(NaiveLine line, Charge charge, LocalDateTime request, long unused, long days) {
        long share = share(left(line, charge), unused, days);
        long returned = 0;
        long ours = 0;
        if (!isByChannel(charge)) {
            for (Charge reversal : reversalsOf(line, charge)) {
                ours -= releases.isOurs(reversal) ? reversal.amount().value() : 0;
                returned -= reversal.chargedAt().isBefore(request)
                        ? 0
                        : reversal.amount().value();
            }
            boolean back = returned > 0 && share(left(line, charge) + returned, unused, days) == returned;
            long rest = share(left(line, charge) + ours, unused, days) - ours;
            return back ? 0 : Math.min(rest, net(line, charge));
        }
        boolean absorbed = isAbsorbed(line, charge);
        List<LinkedPayment> payments = absorbed ? paymentsOf(line, charge) : sharesOf(line, charge);
        long net = 0;
        for (LinkedPayment payment : payments) {
            net += net(payment);
            for (Refund refund : refundsOf(payment)) {
                boolean ofShare = refund.amount().value() <= share;
                boolean since = !refund.refundedAt().isBefore(request);
                returned += ofShare && since ? refund.amount().value() : 0;
                ours += ofShare && (refund.refundNo().matches("Q[0-9a-f]{48}") || releases.isOurs(refund))
                        ? refund.amount().value()
                        : 0;
            }
        }
        return returned == share ? 0 : Math.min(share, Math.max(0, net) + ours) - ours;
    }

    private static long share(long amount, long part, long whole) {
        return (amount * part + whole - 1) / whole;
    }
}
