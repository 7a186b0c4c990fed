package io.quittance.jobs.night;

import io.quittance.writers.night.ProofLine;
import java.util.List;

/** The proof failed: the lines that do not tie out. The step fails and nothing is released. */
public final class UnbalancedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<ProofLine> broken;

    /** With the broken lines, at least one. */
    public UnbalancedException(List<ProofLine> broken) {
        super("the proof failed: " + broken);
        this.broken = List.copyOf(broken);
    }

    /** The lines that do not tie out. */
    public List<ProofLine> broken() {
        return broken;
    }
}
