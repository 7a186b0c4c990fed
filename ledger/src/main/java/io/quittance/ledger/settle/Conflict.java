package io.quittance.ledger.settle;

/** A row whose id was already taken with different content: where it is, and the id in words. */
public record Conflict(int file, int line, String id) {}
