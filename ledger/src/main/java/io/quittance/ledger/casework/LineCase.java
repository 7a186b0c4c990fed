package io.quittance.ledger.casework;

import io.quittance.domain.money.Fen;
import io.quittance.domain.record.LineKey;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * One case.
 *
 * @param line with the account in the clear
 * @param opened business date of the night that opened it
 * @param closedOn business date of the night that closed it by facts; absent if a person did
 * @param reason why it was closed
 * @param movedBy who moved it last
 * @param findings of the line that stand
 * @param claimed what these claim back
 * @param outstanding what is released and not back; nothing of a case whose money is all back
 * @param back what of it is back
 */
public record LineCase(
        String number,
        LineKey line,
        LocalDate opened,
        CaseState state,
        @Nullable String assignee,
        @Nullable Outcome outcome,
        @Nullable OffsetDateTime closedAt,
        @Nullable LocalDate closedOn,
        String reason,
        String movedBy,
        long findings,
        Fen claimed,
        Fen outstanding,
        Fen back) {}
