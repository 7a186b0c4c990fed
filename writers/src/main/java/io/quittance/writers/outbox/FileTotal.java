package io.quittance.writers.outbox;

import io.quittance.domain.money.Fen;

/** Rows and money of a comma-separated file so far. */
public record FileTotal(long rows, Fen total) {}
