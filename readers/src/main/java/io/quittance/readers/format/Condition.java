package io.quittance.readers.format;

import java.util.List;

/**
 * Holds for a row of which a column has one of the values.
 *
 * @param columns names of the column; a file has one of them, or none
 */
public record Condition(List<String> columns, List<String> values) {}
