package io.quittance.domain.record;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A sleep of a line (停机), or of every line of an account where its event's service code is empty. It cancels nothing.
 *
 * @param from inclusive
 * @param to exclusive; absent while it lasts
 */
public record Suspension(LocalDateTime from, @Nullable LocalDateTime to, Source source) implements Fact {}
