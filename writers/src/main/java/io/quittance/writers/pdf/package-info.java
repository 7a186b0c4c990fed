/**
 * Printed pages: A4, Chinese, searchable, the same bytes from the same words.
 *
 * <p>Door: {@link io.quittance.writers.pdf.Flow} sets paragraphs, tables and pictures one below the other.
 *
 * <p>To add: a way of setting text is a {@link io.quittance.writers.pdf.Style}; the typeface is made by
 * {@code writers/font/make_font.py}.
 */
@NullMarked
package io.quittance.writers.pdf;

import org.jspecify.annotations.NullMarked;
