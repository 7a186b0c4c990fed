package io.quittance.ledger.whatif;

import io.quittance.domain.money.Fen;

/** A finding that stood at the end of a night. */
public record StoodFinding(
        String id,
        String code,
        String operator,
        String account,
        String serviceCode,
        String chargeId,
        String paymentId,
        Fen amount,
        Fen refund,
        String policy,
        String reasonZh,
        String reasonEn) {}
