package io.quittance.writers.night;

/** What became of a finding in this night. */
public enum FindingStatus {
    /** Found for the first time. */
    NEW,
    /** Its money or its facts have changed. */
    CHANGED,
    /** The facts no longer support it, or the money has gone back without us. */
    WITHDRAWN,
    /** The money of a released instruction is back. */
    SETTLED;

    /** Whether somebody is asked for something: only then does the finding yield refunds, credits and complaints. */
    public boolean isOpen() {
        return this == NEW || this == CHANGED;
    }
}
