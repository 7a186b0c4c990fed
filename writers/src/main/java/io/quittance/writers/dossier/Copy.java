package io.quittance.writers.dossier;

/** Who may see a copy. */
public enum Copy {
    /** Accounts masked: to work with and to show. */
    SHARE,
    /** Accounts in full: to be filed. */
    FILING
}
