package io.quittance.ledger.batch;

import io.quittance.domain.money.Fen;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * One batch.
 *
 * @param number such as {@code 2026-11-19-wechat}: the name of its folder when it is released
 * @param night number of the night whose findings its rows are of
 * @param operator of credits and complaints; empty for refunds
 * @param fourEyes whether somebody else has to approve it
 * @param proposedBy a person, or {@code quittance}
 * @param reason of a rejection
 * @param rows that are live
 * @param total of these, in fen; what is claimed, for complaints
 */
public record Batch(
        String number,
        int night,
        Kind kind,
        String route,
        String operator,
        boolean fourEyes,
        State state,
        String proposedBy,
        OffsetDateTime proposedAt,
        @Nullable String approvedBy,
        @Nullable OffsetDateTime approvedAt,
        @Nullable String releasedBy,
        @Nullable OffsetDateTime releasedAt,
        @Nullable LocalDate releasedOn,
        String reason,
        long rows,
        Fen total) {

    /** What its rows ask for. */
    public enum Kind {
        /** A channel, or somebody by hand, gives money back. */
        REFUND,
        /** An operator credits what it took from balances, or voids bills. */
        CREDIT,
        /** An operator answers complaints. */
        COMPLAINT
    }

    /** How far it is. */
    public enum State {
        /** May be edited, approved or rejected. */
        PROPOSED,
        /** May be released. */
        APPROVED,
        /** Its files are written; nothing of it changes any more. */
        RELEASED,
        /** Refused as a whole. */
        REJECTED,
        /** Nothing is left in it. */
        EMPTIED
    }
}
