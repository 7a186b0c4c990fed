package io.quittance.writers.quittance;

import io.quittance.domain.money.Fen;
import io.quittance.domain.record.Source;
import java.time.LocalDateTime;

/**
 * Money that was taken and claimed.
 *
 * @param money number of the charge or of the payment
 * @param ground why it had to come back, in a few Chinese words
 * @param claimed what of it had to come back
 */
public record Taken(String money, LocalDateTime at, String ground, Fen amount, Fen claimed, Source source) {}
