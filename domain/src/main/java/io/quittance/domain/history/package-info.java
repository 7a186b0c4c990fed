/**
 * What happened on the lines of one account, put in order: cycles, spells, effective ends, and what is left of the
 * money.
 *
 * <p>Door: {@link io.quittance.domain.history.AccountHistory}.
 *
 * <p>To add: a new kind of fact is collected in {@code LineFacts} and shown by {@code LineHistory}.
 */
@NullMarked
package io.quittance.domain.history;

import org.jspecify.annotations.NullMarked;
