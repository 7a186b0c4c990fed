package io.quittance.readers.format;

import java.util.List;

/** Holds for a row whose column has one of the values. */
public record Condition(String column, List<String> values) {}
