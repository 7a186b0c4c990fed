/**
 * What the program says to a person, in Chinese or English, and the exit codes it ends with.
 *
 * <p>Door: {@link io.quittance.app.words.Sentence} and {@link io.quittance.app.words.StoppedException}.
 *
 * <p>To add: one key in {@code sentences.properties} and the same key in {@code sentences_en.properties}.
 */
@NullMarked
package io.quittance.app.words;

import org.jspecify.annotations.NullMarked;
