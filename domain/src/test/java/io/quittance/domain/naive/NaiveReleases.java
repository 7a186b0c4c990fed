package io.quittance.domain.naive;

import io.quittance.domain.calendar.WorkingDays;
import io.quittance.domain.record.Charge;
import io.quittance.domain.record.Fact;
import io.quittance.domain.record.LineEvent;
import io.quittance.domain.record.LinkedPayment;
import io.quittance.domain.record.MoneyStatus;
import io.quittance.domain.record.Refund;
import io.quittance.domain.record.ReleasedInstruction;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What became of the refunds that were asked for, by loops over everything. */
final class NaiveReleases {

    private final List<LineEvent> events;
    private final List<ReleasedInstruction> releases = new ArrayList<>();
    private final Map<ReleasedInstruction, Fact> confirmed = new LinkedHashMap<>();
    /** Of those that a refund with their number confirmed in part: the refund of just the rest. */
    private final Map<ReleasedInstruction, Refund> completed = new LinkedHashMap<>();

    private final Set<ReleasedInstruction> refused = new HashSet<>();

    NaiveReleases(List<LineEvent> events) {
        this.events = events;
        for (LineEvent event : events) {
            if (event.fact() instanceof ReleasedInstruction release) {
                releases.add(release);
            }
        }
        releases.sort(Comparator.comparing(ReleasedInstruction::releasedAt).thenComparing(ReleasedInstruction::number));
        for (Refund refund : refunds(MoneyStatus.SUCCESS)) {
            confirmByNumber(refund);
        }
        for (Refund refund : refunds(MoneyStatus.SUCCESS)) {
            confirmByAmount(refund);
        }
        confirmByReversals();
        for (Refund refund : refunds(MoneyStatus.FAILED)) {
            refuse(refund, true);
        }
        for (Refund refund : refunds(MoneyStatus.FAILED)) {
            refuse(refund, false);
        }
    }

    /** Of payments that succeeded, by time. */
    private List<Refund> refunds(MoneyStatus status) {
        List<Refund> refunds = new ArrayList<>();
        for (LineEvent event : events) {
            if (event.fact() instanceof Refund refund && refund.status() == status && isPaid(refund)) {
                refunds.add(refund);
            }
        }
        refunds.sort(Comparator.comparing(Refund::refundedAt).thenComparing(Refund::refundNo));
        return refunds;
    }

    private boolean isPaid(Refund refund) {
        for (LineEvent event : events) {
            if (event.fact() instanceof LinkedPayment payment
                    && NaiveAccount.isSuccessful(payment)
                    && payment.payment().channel() == refund.channel()
                    && payment.payment().transactionId().equals(refund.transactionId())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOn(ReleasedInstruction release, Refund refund) {
        return release.channel() == refund.channel() && refund.transactionId().equals(release.transactionId());
    }

    private void confirmByNumber(Refund refund) {
        for (ReleasedInstruction release : releases) {
            if (isOn(release, refund) && release.number().equals(refund.refundNo())) {
                confirmed.put(release, refund);
            }
        }
    }

    private boolean carriesANumberOfOurs(Refund refund) {
        for (ReleasedInstruction release : releases) {
            if (isOn(release, refund) && release.number().equals(refund.refundNo())) {
                return true;
            }
        }
        return false;
    }

    private void confirmByAmount(Refund refund) {
        for (ReleasedInstruction release : releases) {
            if (!carriesANumberOfOurs(refund)
                    && isOn(release, refund)
                    && !isOurs(refund)
                    && outstanding(release) == refund.amount().value()
                    && !release.releasedAt().isAfter(refund.refundedAt())) {
                if (confirmed.containsKey(release)) {
                    completed.put(release, refund);
                } else {
                    confirmed.put(release, refund);
                }
            }
        }
    }

    private void confirmByReversals() {
        List<LineEvent> reversals = new ArrayList<>();
        for (LineEvent event : events) {
            if (event.fact() instanceof Charge charge && charge.amount().value() < 0) {
                reversals.add(event);
            }
        }
        reversals.sort(Comparator.comparing((LineEvent event) -> ((Charge) event.fact()).chargedAt())
                .thenComparing(event -> ((Charge) event.fact()).chargeId()));
        for (LineEvent reversal : reversals) {
            for (ReleasedInstruction release : releases) {
                Charge charge = (Charge) reversal.fact();
                if (release.chargeId() != null
                        && release.chargeId().equals(charge.reverses())
                        && operatorOf(release).equals(reversal.line().operator())
                        && !confirmed.containsKey(release)
                        && !confirmed.containsValue(charge)
                        && release.amount().value() == -charge.amount().value()
                        && !release.releasedAt().isAfter(charge.chargedAt())) {
                    confirmed.put(release, charge);
                }
            }
        }
    }

    private String operatorOf(ReleasedInstruction release) {
        for (LineEvent event : events) {
            if (event.fact().equals(release)) {
                return event.line().operator();
            }
        }
        return "";
    }

    private void refuse(Refund refund, boolean byNumber) {
        if (carriesANumberOfOurs(refund) != byNumber) {
            return;
        }
        for (ReleasedInstruction release : releases) {
            boolean fits = byNumber
                    ? release.number().equals(refund.refundNo())
                    : release.amount().equals(refund.amount())
                            && !release.releasedAt().isAfter(refund.refundedAt());
            if (isOn(release, refund) && fits && !confirmed.containsKey(release) && refused.add(release)) {
                return;
            }
        }
    }

    long outstanding(ReleasedInstruction release) {
        long back = 0;
        if (confirmed.get(release) instanceof Refund refund) {
            back = refund.amount().value();
        } else if (confirmed.get(release) instanceof Charge reversal) {
            back = -reversal.amount().value();
        }
        if (completed.containsKey(release)) {
            back += completed.get(release).amount().value();
        }
        return Math.max(0, release.amount().value() - back);
    }

    List<ReleasedInstruction> of(LinkedPayment payment) {
        List<ReleasedInstruction> found = new ArrayList<>();
        for (ReleasedInstruction release : releases) {
            if (release.channel() == payment.payment().channel()
                    && payment.payment().transactionId().equals(release.transactionId())) {
                found.add(release);
            }
        }
        return found;
    }

    List<ReleasedInstruction> of(NaiveLine line, Charge charge) {
        List<ReleasedInstruction> found = new ArrayList<>();
        for (ReleasedInstruction release : releases) {
            if (charge.chargeId().equals(release.chargeId())
                    && operatorOf(release).equals(line.key().operator())) {
                found.add(release);
            }
        }
        return found;
    }

    long outstanding(List<ReleasedInstruction> some) {
        long sum = 0;
        for (ReleasedInstruction release : some) {
            sum += outstanding(release);
        }
        return sum;
    }

    boolean isOurs(Fact fact) {
        return confirmed.containsValue(fact) || completed.containsValue(fact);
    }

    /** Whether it is overdue at the end of a night: refused at once, else after its working days, if they are known. */
    boolean isOverdue(ReleasedInstruction release, int workingDays, LocalDate night, WorkingDays calendar) {
        if (outstanding(release) == 0) {
            return false;
        }
        if (refused.contains(release)) {
            return true;
        }
        LocalDate day = release.releasedAt().toLocalDate();
        int counted = 0;
        while (counted < workingDays) {
            day = day.plusDays(1);
            if (calendar.kindOf(day) == WorkingDays.Kind.NOT_PUBLISHED) {
                return false;
            }
            counted += calendar.kindOf(day) == WorkingDays.Kind.WORKING ? 1 : 0;
        }
        return night.isAfter(day);
    }

    /** Number, what became of it, what of it is outstanding; by number. */
    List<String> states() {
        List<String> states = new ArrayList<>();
        for (ReleasedInstruction release : releases) {
            String state =
                    outstanding(release) == 0 ? "CONFIRMED" : refused.contains(release) ? "REFUSED" : "OUTSTANDING";
            states.add(release.number() + " " + state + " " + outstanding(release));
        }
        states.sort(Comparator.naturalOrder());
        return states;
    }
}
