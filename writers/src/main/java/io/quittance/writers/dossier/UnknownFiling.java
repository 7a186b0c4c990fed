package io.quittance.writers.dossier;

import java.time.LocalDate;

/**
 * The dispute as it was carried to a channel that has no rules here, so that somebody has to look at it.
 *
 * @param channel as it was recorded
 * @param reference the channel's own number; empty where none was given
 */
public record UnknownFiling(String channel, LocalDate filedOn, String reference, Filing.State state) {

    String sentence() {
        return Filing.sentence(filedOn, "“" + channel + "”", reference, state);
    }

    String english() {
        return Filing.english(filedOn, "\"" + channel + "\"", reference, state);
    }
}
