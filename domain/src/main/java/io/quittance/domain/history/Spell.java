package io.quittance.domain.history;

import io.quittance.domain.record.Opening;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * An interval in which charging a line was authorised (授权期).
 *
 * @param start inclusive; {@link LocalDateTime#MIN} from the beginning of time
 * @param terms the opening whose anchor, fee and contract hold in it
 * @param ending the cancellation that ended it; absent while it lasts
 * @param cancelledAt the first request in it, whichever ended it; absent while it lasts
 */
public record Spell(
        LocalDateTime start,
        @Nullable Opening terms,
        @Nullable Ending ending,
        @Nullable LocalDateTime cancelledAt) {

    /** Exclusive; {@link LocalDateTime#MAX} while it lasts. */
    public LocalDateTime end() {
        return ending == null ? LocalDateTime.MAX : ending.effectiveEnd();
    }

    /** Whether the instant lies in it. */
    public boolean contains(LocalDateTime instant) {
        return !instant.isBefore(start) && instant.isBefore(end());
    }

    /** Requests come in order of time: of several that bring the same end the first decides. */
    Spell endedBy(Ending request) {
        boolean earlier = ending == null || request.effectiveEnd().isBefore(ending.effectiveEnd());
        LocalDateTime first = cancelledAt == null ? request.requestedAt() : cancelledAt;
        return new Spell(start, terms, earlier ? request : ending, first);
    }
}
