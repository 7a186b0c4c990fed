package io.quittance.domain.record;

import io.quittance.domain.money.Fen;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** Money a channel has given back (退款) for one payment of the same channel. */
public record Refund(
        Channel channel,
        String refundNo,
        String transactionId,
        @Nullable String orderNo,
        LocalDateTime refundedAt,
        Fen amount,
        MoneyStatus status,
        Source source)
        implements Fact {}
