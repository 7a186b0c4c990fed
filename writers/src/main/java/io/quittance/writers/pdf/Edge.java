package io.quittance.writers.pdf;

/**
 * What stands at the edges of every page.
 *
 * @param title of the document
 * @param head in the upper left corner
 * @param foot in the lower left corner
 */
public record Edge(String title, String head, String foot) {}
