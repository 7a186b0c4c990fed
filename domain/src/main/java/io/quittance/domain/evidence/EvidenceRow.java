package io.quittance.domain.evidence;

import io.quittance.domain.money.Fen;
import io.quittance.domain.record.Channel;
import java.time.LocalDateTime;

/**
 * One row of a subscriber's own export.
 *
 * @param line of the file
 * @param transactionId the channel's number of a payment; of a refund row, whatever number that row has
 * @param orderNo the merchant's number; the transaction's where there is none
 * @param at in Asia/Shanghai
 * @param amount never negative
 * @param status in the channel's words
 * @param party whom the subscriber paid, only to be compared and never to be kept
 * @param raw the row as it was brought
 */
public record EvidenceRow(
        int line,
        Kind kind,
        Channel channel,
        String transactionId,
        String orderNo,
        LocalDateTime at,
        Fen amount,
        String status,
        String party,
        String raw) {

    /** What it tells of. */
    public enum Kind {
        /** Money that the subscriber spent. */
        PAYMENT,
        /** Money that came back. */
        REFUND,
        /** Neither, as far as the export says: closed, or between accounts. */
        OTHER
    }
}
