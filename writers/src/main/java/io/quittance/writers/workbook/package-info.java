/**
 * The night as a workbook: the tables of the page, a sheet each, for people who go on calculating.
 *
 * <p>Door: {@link io.quittance.writers.workbook.ReportWorkbook}.
 *
 * <p>To add: a table among {@link io.quittance.writers.table.NightTables#all}.
 */
@NullMarked
package io.quittance.writers.workbook;

import org.jspecify.annotations.NullMarked;
