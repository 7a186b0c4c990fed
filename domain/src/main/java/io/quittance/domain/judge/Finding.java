package io.quittance.domain.judge;

import io.quittance.domain.money.Fen;
import io.quittance.domain.record.LineKey;
import io.quittance.domain.record.Source;
import java.time.LocalDateTime;
import java.util.List;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * One judged fact: what was found, on which money, by which policy, resting on which rows.
 *
 * @param id derived from the code and the money or record it is about
 * @param channel {@code BALANCE}, {@code WECHAT} or {@code ALIPAY}; empty where no money is concerned
 * @param paymentId transaction id; several, in order of payment, joined by {@code ;} where a charge was paid in parts
 * @param takenAt when the money was taken
 * @param effectiveEnd the end that decided
 * @param amount what the finding is about
 * @param refundAmount what goes back
 * @param route absent where nothing goes back and nothing is voided
 * @param also the names of further grounds for the same money, by precedence
 * @param policy {@code id@valid-from} of the policy that decided; empty where none did
 * @param reasonZh one sentence with the figures in it
 * @param reasonEn one sentence with the figures in it
 * @param sources the charge or payment first, then the cancellation, then the rest
 * @param instructions what is still to be released of {@code refundAmount}
 * @param pending what was released of it and has not come back; with the instructions it sums to {@code refundAmount}
 */
public record Finding(
        String id,
        FindingCode code,
        LineKey line,
        String channel,
        String chargeId,
        String paymentId,
        String agreementNo,
        String cancelNo,
        @Nullable LocalDateTime periodStart,
        @Nullable LocalDateTime periodEnd,
        @Nullable LocalDateTime takenAt,
        @Nullable LocalDateTime effectiveEnd,
        Fen amount,
        Fen refundAmount,
        @Nullable Route route,
        List<String> also,
        String policy,
        String reasonZh,
        String reasonEn,
        List<Source> sources,
        List<RefundInstruction> instructions,
        Fen pending) {

    /** The sources as one text, joined by {@code ;}. */
    public String source() {
        StringJoiner text = new StringJoiner(";");
        for (Source source : sources) {
            text.add(source.toString());
        }
        return text.toString();
    }
}
