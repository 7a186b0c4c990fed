package io.quittance.ledger.settle;

/** A row of a file whose id was already taken with different content: its line, and the id in words. */
public record Conflict(int line, String id) {}
