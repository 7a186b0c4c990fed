package io.quittance.domain.record;

import io.quittance.domain.money.Fen;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * One collected amount in a payment channel (支付), identified by channel and transaction id.
 *
 * @param agreementRef what the payment says of its agreement, as the channel's row has it
 */
public record Payment(
        Channel channel,
        String transactionId,
        String orderNo,
        @Nullable String agreementRef,
        @Nullable String account,
        LocalDateTime paidAt,
        Fen amount,
        MoneyStatus status,
        Source source) {}
