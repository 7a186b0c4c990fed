/** The house as a whole: its arrows, its names, its tidiness, and the program started for real. */
@NullMarked
package io.quittance.app;

import org.jspecify.annotations.NullMarked;
