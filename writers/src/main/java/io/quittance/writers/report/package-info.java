/**
 * The night for people: the page and the few lines on a terminal.
 *
 * <p>Door: {@link io.quittance.writers.report.ReportPage} and {@link io.quittance.writers.report.NightSummary}.
 *
 * <p>To add: a part of the page is a {@link io.quittance.writers.report.ReportSection} named in {@code ReportPage}.
 */
@NullMarked
package io.quittance.writers.report;

import org.jspecify.annotations.NullMarked;
