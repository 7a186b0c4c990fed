package io.quittance.app.desk;

import io.quittance.app.words.Lang;
import java.util.Optional;

/** Explains findings. */
@FunctionalInterface
public interface FindingDesk {

    /** The line's timeline, the rule, the policy and each fact with file and line; empty if there is no such finding. */
    Optional<String> explain(String findingId, Lang lang);
}
