package io.quittance.ledger.evidence;

import java.util.UUID;

/** The line that a case is of. */
public record CaseLine(String caseNumber, UUID account, String operator, String serviceCode) {}
