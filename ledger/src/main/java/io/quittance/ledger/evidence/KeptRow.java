package io.quittance.ledger.evidence;

import io.quittance.domain.money.Fen;
import java.time.LocalDateTime;

/**
 * A row of evidence as it is kept.
 *
 * @param sha256 of the file it is from
 * @param format of the file, which together with the digest's beginning names it where its own name may not be shown
 * @param kind PAYMENT, REFUND or OTHER
 * @param standing beside our facts when it was attached: AGREES, DIFFERS, LIKELY, ONLY_THEIRS or NAMED
 * @param ours file and line of what it was compared with; empty for none
 * @param raw the row as it was brought, whole
 */
public record KeptRow(
        String sha256,
        String format,
        int line,
        String kind,
        String channel,
        String transactionId,
        String orderNo,
        LocalDateTime at,
        Fen amount,
        String status,
        String standing,
        String ours,
        String zh,
        String en,
        String raw) {

    /** What may be shown of the file's name. */
    public String file() {
        return format + "-" + sha256.substring(0, 12);
    }
}
