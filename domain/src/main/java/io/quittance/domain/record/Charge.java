package io.quittance.domain.record;

import io.quittance.domain.money.Fen;
import java.time.LocalDateTime;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * One billing line of the operator (扣费).
 *
 * @param chargeId unique within the operator
 * @param amount negative for a reversal
 * @param periodStart for USAGE when the use happened
 * @param periodEnd exclusive
 * @param cycle month whose anchor day begins the period, where no period is given
 * @param baseChargeId the charge a late fee is for
 * @param reverses the charge a reversal takes back; a reversal of a carrier layout may not name one
 */
public record Charge(
        String chargeId,
        ChargeKind kind,
        @Nullable String serviceName,
        @Nullable YearMonth cycle,
        @Nullable LocalDateTime periodStart,
        @Nullable LocalDateTime periodEnd,
        LocalDateTime chargedAt,
        Fen amount,
        PayChannel payChannel,
        @Nullable String paymentRef,
        @Nullable String baseChargeId,
        @Nullable String reverses,
        Source source)
        implements Fact {}
