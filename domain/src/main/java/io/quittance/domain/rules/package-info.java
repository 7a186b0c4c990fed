/**
 * The rules, one class a finding code, each in the words of judgement's table.
 *
 * <p>Door: {@link io.quittance.domain.judge.Rule}; {@code ServiceLoader} finds them.
 *
 * <p>To add: one class here with {@code @AutoService(Rule.class)}, and a folder of timelines under
 * {@code src/test/resources/rules/<CODE>}.
 */
@NullMarked
package io.quittance.domain.rules;

import org.jspecify.annotations.NullMarked;
