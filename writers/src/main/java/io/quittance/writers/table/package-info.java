/**
 * The tables of a night, whatever they are printed on: the page and the workbook show the same.
 *
 * <p>Door: {@link io.quittance.writers.table.NightTables}.
 *
 * <p>To add: a method that builds a {@link io.quittance.writers.table.Table}, and its place in the page and in the workbook.
 */
@NullMarked
package io.quittance.writers.table;

import org.jspecify.annotations.NullMarked;
