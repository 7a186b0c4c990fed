/**
 * Why a row or a file could not be taken, as values with a Chinese and an English sentence.
 *
 * <p>Door: {@link io.quittance.domain.quarantine.Reason}.
 *
 * <p>To add: a code in {@code RejectCode} or {@code HoldCode} with a fixture that produces it.
 */
@NullMarked
package io.quittance.domain.quarantine;

import org.jspecify.annotations.NullMarked;
