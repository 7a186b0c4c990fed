package io.quittance.ledger.report;

import io.quittance.domain.judge.Finding;

/** A finding as a night reports it: NEW, CHANGED or WITHDRAWN. */
public record ReportedFinding(Finding finding, String status) {}
