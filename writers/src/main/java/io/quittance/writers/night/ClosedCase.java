package io.quittance.writers.night;

import io.quittance.domain.money.Fen;

/**
 * A case that this night closed: all that it claimed has gone back.
 *
 * @param account as the night prints it
 */
public record ClosedCase(String caseNumber, String operator, String account, String serviceCode, Fen returned) {}
