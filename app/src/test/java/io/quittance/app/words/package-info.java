/** What the program says, in both languages. */
@NullMarked
package io.quittance.app.words;

import org.jspecify.annotations.NullMarked;
