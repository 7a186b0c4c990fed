/** What is said and which exit code follows, for right and wrong command lines. */
@NullMarked
package io.quittance.app.command;

import org.jspecify.annotations.NullMarked;
