package io.quittance.domain.naive;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * What a rule says of one charge, payment or record.
 *
 * @param claim what the rule gives back at most, in fen; absent where it is all that was taken
 * @param about what the finding shows as its amount; absent where it is the charge or payment
 */
record NaiveGround(
        NaiveCode code,
        String cancelNo,
        @Nullable LocalDateTime end,
        @Nullable Long claim,
        @Nullable Long about) {

    static NaiveGround of(NaiveCode code) {
        return new NaiveGround(code, "", null, null, null);
    }

    static NaiveGround of(NaiveCode code, @Nullable NaiveEnd end) {
        return end == null ? of(code) : new NaiveGround(code, end.cancellation().cancelNo(), end.at(), null, null);
    }

    NaiveGround claiming(long fen) {
        return new NaiveGround(code, cancelNo, end, fen, about);
    }

    NaiveGround showing(long fen) {
        return new NaiveGround(code, cancelNo, end, claim, fen);
    }
}
