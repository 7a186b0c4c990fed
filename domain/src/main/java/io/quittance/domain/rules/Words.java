package io.quittance.domain.rules;

import io.quittance.domain.history.BilledCharge;
import io.quittance.domain.history.CollectedPayment;
import io.quittance.domain.history.Ending;
import io.quittance.domain.history.TimeSpan;
import io.quittance.domain.record.Cancellation;
import java.time.LocalDateTime;

/** The clauses that reasons are made of, with the figures in them. */
final class Words {

    private Words() {}

    static String time(LocalDateTime instant) {
        return instant.toLocalDate() + " " + twoDigits(instant.getHour()) + ":" + twoDigits(instant.getMinute()) + ":"
                + twoDigits(instant.getSecond());
    }

    private static String twoDigits(int figure) {
        return figure < 10 ? "0" + figure : Integer.toString(figure);
    }

    static String days(TimeSpan period) {
        return period.start().toLocalDate() + ".." + period.end().toLocalDate();
    }

    static String zh(Cancellation stop) {
        return "退订 " + stop.cancelNo() + " 于 " + time(stop.requestedAt()) + " 申请";
    }

    static String en(Cancellation stop) {
        return "cancellation " + stop.cancelNo() + " was requested at " + time(stop.requestedAt());
    }

    static String zh(Ending ending) {
        return "授权已于 " + time(ending.effectiveEnd()) + " 终止（" + zh(ending.cancellation()) + "）";
    }

    static String en(Ending ending) {
        return "authority ended at " + time(ending.effectiveEnd()) + " (" + en(ending.cancellation()) + ")";
    }

    static String zh(BilledCharge billed) {
        return "扣费 " + billed.charge().chargeId() + " 于 " + time(billed.charge().chargedAt()) + " 扣 "
                + billed.charge().amount() + " 元";
    }

    static String en(BilledCharge billed) {
        return "charge " + billed.charge().chargeId() + " of " + billed.charge().amount() + " yuan at "
                + time(billed.charge().chargedAt());
    }

    static String zh(CollectedPayment collected) {
        return "支付 " + collected.payment().transactionId() + " 于 "
                + time(collected.payment().paidAt()) + " 收 "
                + collected.payment().amount() + " 元";
    }

    static String en(CollectedPayment collected) {
        return "payment " + collected.payment().transactionId() + " of "
                + collected.payment().amount() + " yuan at "
                + time(collected.payment().paidAt());
    }

    /** A clause made the beginning of an English sentence. */
    static String sentence(String clause) {
        return Character.toUpperCase(clause.charAt(0)) + clause.substring(1);
    }
}
