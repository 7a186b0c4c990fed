package io.quittance.ledger.report;

import io.quittance.domain.judge.Finding;
import org.jspecify.annotations.Nullable;

/**
 * A finding as a night reports it.
 *
 * @param status NEW, CHANGED, WITHDRAWN or SETTLED
 * @param merchantCode of its agreement, if it has one
 * @param caseNumber of its line's case; empty where it belongs to no line
 */
public record ReportedFinding(
        Finding finding, String status, @Nullable String merchantCode, String caseNumber) {}
