/**
 * Small drawings for the page: inline SVG that says what it shows in words, is the same whenever it is made, and can be
 * read in print and in grey. Whole pixels only; colours come from the page's style sheet, by class.
 *
 * <p>Door: {@link io.quittance.writers.chart.ColumnChart}, {@link io.quittance.writers.chart.StackedBars} and
 * {@link io.quittance.writers.chart.InlineBar}.
 *
 * <p>To add: a class that draws with {@link io.quittance.writers.chart.Svg}.
 */
@NullMarked
package io.quittance.writers.chart;

import org.jspecify.annotations.NullMarked;
