package io.quittance.ledger.casework;

import io.quittance.domain.money.Fen;
import java.time.LocalDate;

/**
 * A finding of a case as the newest balanced night tells it.
 *
 * @param status NEW, CHANGED, WITHDRAWN or SETTLED
 * @param standing whether it still stands
 */
public record CaseFinding(
        String id,
        String code,
        String status,
        LocalDate night,
        boolean standing,
        Fen amount,
        Fen refund,
        String route,
        String chargeId,
        String paymentId,
        String reasonZh,
        String reasonEn) {}
