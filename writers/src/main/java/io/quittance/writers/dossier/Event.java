package io.quittance.writers.dossier;

import io.quittance.domain.money.Fen;
import io.quittance.domain.record.Source;
import io.quittance.writers.timeline.Lane;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened, in words.
 *
 * @param at absent where no record says when
 * @param lane absent for what is not drawn: it is drawn once, as a fact of ours
 * @param amount absent where no money moved
 * @param disputed whether it is the money in dispute or decided about it
 * @param evidence number of its row in the list of evidence, from 1
 */
record Event(
        @Nullable LocalDateTime at,
        @Nullable Lane lane,
        String what,
        @Nullable Fen amount,
        boolean disputed,
        int evidence,
        Source source) {}
