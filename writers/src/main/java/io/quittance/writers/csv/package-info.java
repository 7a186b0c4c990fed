/**
 * Comma-separated files as spreadsheets and machines both read them rightly.
 *
 * <p>Door: {@link io.quittance.writers.csv.CsvFile} writes, {@link io.quittance.writers.csv.CsvShape} says how.
 *
 * <p>To add: a column type is a method of {@code CsvFile}.
 */
@NullMarked
package io.quittance.writers.csv;

import org.jspecify.annotations.NullMarked;
