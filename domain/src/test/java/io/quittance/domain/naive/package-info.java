/**
 * A second reading of the judgement: naive, in the words of the specification, and compared with the real one over
 * random histories.
 *
 * <p>Door: {@link io.quittance.domain.naive.NaiveJudge}.
 *
 * <p>To add: a rule is a method that returns grounds; an oddity of the facts is a method of
 * {@link io.quittance.domain.naive.RandomHistories}.
 */
@NullMarked
package io.quittance.domain.naive;

import org.jspecify.annotations.NullMarked;
