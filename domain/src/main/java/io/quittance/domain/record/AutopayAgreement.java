package io.quittance.domain.record;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * Standing authority to deduct (代扣签约), identified by channel and agreement number.
 *
 * @param merchantCode WeChat's {@code contract_code}, Alipay's {@code external_agreement_no}
 */
public record AutopayAgreement(
        Channel channel,
        String agreementNo,
        @Nullable String merchantCode,
        @Nullable String planId,
        AgreementState state,
        @Nullable LocalDateTime signedAt,
        @Nullable LocalDateTime terminatedAt,
        @Nullable LocalDateTime nextDeductAt,
        Source source)
        implements Fact {}
