package io.quittance.writers.dossier;

import io.quittance.domain.money.Fen;
import io.quittance.domain.record.Source;
import java.time.LocalDateTime;
import java.util.List;

/**
 * A row of the subscriber's own export from a payment channel.
 *
 * @param channel WECHAT or ALIPAY
 * @param kind PAYMENT, REFUND or OTHER
 * @param number the channel's own
 * @param status in the channel's words
 * @param standing beside our facts: AGREES, DIFFERS, LIKELY, ONLY_THEIRS or NAMED
 * @param ours file and line of the fact it was compared with; empty for none
 * @param source a name of the file that tells nobody's, and the line
 * @param sha256 of the file as it was brought
 * @param raw the row as it stood in the file
 * @param personal values in it that tell a person
 */
public record Brought(
        String channel,
        String kind,
        String number,
        LocalDateTime at,
        Fen amount,
        String status,
        String standing,
        String ours,
        Source source,
        String sha256,
        String raw,
        List<String> personal) {

    /** Copies the list. */
    public Brought {
        personal = List.copyOf(personal);
    }
}
