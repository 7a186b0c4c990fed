package io.quittance.ledger.report;

/**
 * One line of the proof, as the ledger computes it from two sides.
 *
 * @param money whether the sides are fen; else they are counts
 */
public record Control(String name, boolean money, long left, long right) {}
