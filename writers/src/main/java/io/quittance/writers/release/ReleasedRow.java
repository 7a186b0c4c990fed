package io.quittance.writers.release;

import io.quittance.domain.money.Fen;

/**
 * One instruction of a released batch.
 *
 * @param channel WECHAT, ALIPAY or BALANCE
 * @param moneyId transaction id, or {@code operator/charge_id} of the balance
 */
public record ReleasedRow(
        String number, String findingId, String caseNumber, String channel, String moneyId, Fen paid, Fen amount) {}
