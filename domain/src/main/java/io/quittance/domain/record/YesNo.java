package io.quittance.domain.record;

/** An answer. */
public enum YesNo {
    Y,
    N
}
