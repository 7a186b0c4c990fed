package io.quittance.writers.night;

import io.quittance.domain.judge.Finding;
import org.jspecify.annotations.Nullable;

/**
 * A finding as a night reports it.
 *
 * @param merchantCode of the agreement the finding is about, where it is known
 */
public record NightFinding(
        Finding finding, FindingStatus status, @Nullable String merchantCode) {
    /** Without a merchant code. */
    public NightFinding(Finding finding, FindingStatus status) {
        this(finding, status, null);
    }

    /** Whether somebody is asked for something. */
    public boolean isOpen() {
        return status.isOpen();
    }
}
