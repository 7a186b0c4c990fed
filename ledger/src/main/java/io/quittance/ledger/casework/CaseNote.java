package io.quittance.ledger.casework;

import java.time.OffsetDateTime;

/** What somebody wrote about a case. */
public record CaseNote(OffsetDateTime at, String author, String said) {}
