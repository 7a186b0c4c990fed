/**
 * The judgement: what the rules find on the lines of one account.
 *
 * <p>Door: {@link io.quittance.domain.judge.Auditor}.
 *
 * <p>To add: a rule is a class in {@code io.quittance.domain.rules}.
 */
@NullMarked
package io.quittance.domain.judge;

import org.jspecify.annotations.NullMarked;
