package io.quittance.ledger.batch;

import io.quittance.domain.money.Fen;
import io.quittance.domain.record.LineKey;
import org.jspecify.annotations.Nullable;

/**
 * One row of a batch.
 *
 * @param number of the instruction; {@code C-…} for a complaint, {@code V-…} for a bill to void
 * @param line with the account in the clear
 * @param caseNumber empty where the money belongs to no line
 * @param channel WECHAT, ALIPAY or BALANCE
 * @param moneyId transaction id, or {@code operator/charge_id} of the balance
 * @param orderNo the payment's merchant order; empty for the balance
 * @param state LIVE, TAKEN_OUT (by a person) or STRUCK (by a night)
 * @param reason why it is no longer live
 * @param fate of a released instruction, else absent
 */
public record BatchRow(
        String number,
        String findingId,
        LineKey line,
        String caseNumber,
        String channel,
        String moneyId,
        String orderNo,
        Fen paid,
        Fen amount,
        String state,
        String reason,
        @Nullable String changedBy,
        @Nullable Fate fate) {}
