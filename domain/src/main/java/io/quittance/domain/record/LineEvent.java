package io.quittance.domain.record;

/** A fact of a line: what an engine hands to the judgement, all events of one account together. */
public record LineEvent(LineKey line, Fact fact) {}
