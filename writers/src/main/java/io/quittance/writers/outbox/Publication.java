package io.quittance.writers.outbox;

/** How publishing ended. */
public enum Publication {
    /** The folder has become visible. */
    PUBLISHED,
    /** It was there already with the same content, which has been left as it was. */
    ALREADY_THERE
}
