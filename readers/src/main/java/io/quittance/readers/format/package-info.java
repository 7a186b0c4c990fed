/**
 * What the program knows about foreign files: one YAML file a format.
 *
 * <p>Door: {@link io.quittance.readers.format.FormatCatalog} holds the formats in force, {@link io.quittance.readers.format.Recognition} finds the one that a file is written in.
 *
 * <p>To add: a YAML file in {@code resources/formats} with a sample folder of its name in the tests.
 */
@NullMarked
package io.quittance.readers.format;

import org.jspecify.annotations.NullMarked;
