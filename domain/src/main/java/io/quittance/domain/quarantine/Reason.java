package io.quittance.domain.quarantine;

/**
 * Why a row or a file could not be taken: a stable code with one Chinese and one English sentence.
 *
 * @param code stable word for programs, such as {@code BAD_AMOUNT}
 */
public record Reason(String code, String zh, String en) {}
