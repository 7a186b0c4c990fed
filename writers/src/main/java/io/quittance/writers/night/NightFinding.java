package io.quittance.writers.night;

import io.quittance.domain.judge.Finding;
import org.jspecify.annotations.Nullable;

/**
 * A finding as a night reports it.
 *
 * @param merchantCode of the agreement the finding is about, where it is known
 * @param caseNumber of the case of its line; empty where it belongs to no line
 */
public record NightFinding(
        Finding finding, FindingStatus status, @Nullable String merchantCode, String caseNumber) {

    /** Whether somebody is asked for something. */
    public boolean isOpen() {
        return status.isOpen();
    }
}
