/**
 * What the command line asks of the rest of the program besides running a night. Answers are finished text.
 *
 * <p>Door: the three desks; the application context has one of each.
 *
 * <p>To add: a question that a new command asks is a new desk, or a method on the one whose subject it is.
 */
@NullMarked
package io.quittance.app.desk;

import org.jspecify.annotations.NullMarked;
