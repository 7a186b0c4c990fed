package io.quittance.domain.judge;

import io.quittance.domain.history.AccountHistory;
import io.quittance.domain.history.LineHistory;
import java.time.LocalDate;

/**
 * What a rule is asked about.
 *
 * @param account all lines of the account
 * @param line the one in question
 * @param docket the grounds found by the rules of lower precedence, on every line of the account
 */
public record Hearing(AccountHistory account, LineHistory line, AuditSettings settings, Docket docket) {

    /** The night. */
    public LocalDate businessDate() {
        return settings.businessDate();
    }

    /** The first business date on which an unmatched item of that day is no longer carried. */
    public LocalDate endOfCarry(LocalDate day) {
        return day.plusDays(settings.carryForwardDays() + 1L);
    }
}
