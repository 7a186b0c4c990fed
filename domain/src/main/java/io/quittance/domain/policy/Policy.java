package io.quittance.domain.policy;

import io.quittance.domain.record.Category;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One version of the business settings for the lines it matches. Never edited: a new version has a later
 * {@code validFrom}.
 *
 * @param id unique together with {@code validFrom}
 * @param operator matches this operator only; any where absent
 * @param category matches lines opened with this category only; any where absent
 * @param service exact service code, or a prefix followed by {@code *}; any where absent
 * @param validFrom first day of force; since ever where absent
 * @param source the document the numbers come from
 * @param cutoff a request later than boundary − cutoff waits for the next boundary
 * @param closingSla how soon the operator closes a cancelled line
 * @param stallLimit how long a request may stay without an answer
 * @param settlementWindow how long after the end earlier use may still be posted
 * @param renewalLead how early before a cycle its renewal may be deducted
 * @param penaltyRate share of the remaining months' fees, such as 0.20
 * @param refundSlaWorkingDays working days a refund may take
 * @param watchCycles full cycles without a charge after which a cancellation counts as clean
 */
public record Policy(
        String id,
        @Nullable String operator,
        @Nullable Category category,
        @Nullable String service,
        @Nullable LocalDate validFrom,
        @Nullable String source,
        Billing billing,
        Effect effect,
        Duration cutoff,
        UnusedPeriod unusedPeriod,
        @Nullable Duration closingSla,
        @Nullable Duration stallLimit,
        @Nullable Duration settlementWindow,
        Duration renewalLead,
        @Nullable BigDecimal penaltyRate,
        int refundSlaWorkingDays,
        int watchCycles) {

    /** Whether a line is paid before or after its use. */
    public enum Billing {
        /** Before. */
        PREPAID,
        /** After. */
        POSTPAID
    }

    /** When a cancellation takes effect. */
    public enum Effect {
        /** At the request. */
        IMMEDIATE,
        /** At the end of the cycle that contains the request. */
        END_OF_CYCLE,
        /** At 00:00 on the first of the next calendar month. */
        NEXT_MONTH
    }

    /** What becomes of the part of a prepaid period after the end. */
    public enum UnusedPeriod {
        /** Given back by the day. */
        PRORATA,
        /** Kept. */
        NONE
    }

    /** How findings name this version: {@code id@valid-from}. */
    public String version() {
        return id + "@" + (validFrom == null ? "" : validFrom);
    }
}
