package io.quittance.writers.quittance;

import io.quittance.domain.money.Fen;
import io.quittance.domain.record.Source;
import java.time.LocalDateTime;

/**
 * Money that has come back, or a bill that was voided.
 *
 * @param money number of the charge or of the payment it came back for
 * @param number of the refund or of the reversal
 * @param instruction it answers; empty where it came unasked
 */
public record Returned(String money, String number, String instruction, LocalDateTime at, Fen amount, Source source) {}
