/**
 * The command line. A line is parsed first, so that help and wrong usage start nothing; then a command starts as much
 * of the program as it needs.
 *
 * <p>Door: {@link io.quittance.app.command.CommandTable}.
 *
 * <p>To add: one class with picocli's {@code @Command}, a line in the table, and its sentences in both languages.
 */
@NullMarked
package io.quittance.app.command;

import org.jspecify.annotations.NullMarked;
