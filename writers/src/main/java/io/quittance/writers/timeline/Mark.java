package io.quittance.writers.timeline;

import java.time.LocalDateTime;

/**
 * One event on a timeline.
 *
 * @param disputed whether it is money in dispute, or what decided it
 * @param label a few characters; empty for none
 */
public record Mark(Lane lane, LocalDateTime at, boolean disputed, String label) {}
