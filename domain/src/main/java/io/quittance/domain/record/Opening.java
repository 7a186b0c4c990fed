package io.quittance.domain.record;

import io.quittance.domain.money.Fen;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A sign-up of a line (开通).
 *
 * @param anchorDay day of the month on which a cycle begins, 1 to 31; the last day in a shorter month
 * @param parentServiceCode the service of the same account this one came bundled with
 */
public record Opening(
        String openingId,
        @Nullable String serviceName,
        @Nullable Category category,
        LocalDateTime openedAt,
        @Nullable Fen monthlyFee,
        int anchorDay,
        @Nullable Integer contractMonths,
        @Nullable String parentServiceCode,
        @Nullable SellerMode sellerMode,
        @Nullable String consentRef,
        Source source)
        implements Fact {}
