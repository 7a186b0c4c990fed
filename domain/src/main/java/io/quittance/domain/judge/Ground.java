package io.quittance.domain.judge;

import io.quittance.domain.history.BilledCharge;
import io.quittance.domain.history.CollectedPayment;
import io.quittance.domain.history.Ending;
import io.quittance.domain.history.TrackedInstruction;
import io.quittance.domain.money.Fen;
import io.quittance.domain.policy.Policy;
import io.quittance.domain.record.AutopayAgreement;
import io.quittance.domain.record.Cancellation;
import io.quittance.domain.record.Source;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one rule sees in one charge, payment or record, before the grounds on the same money are folded into a finding.
 *
 * @param amount what it is about where that is not the whole of the charge or payment
 * @param limit the most that goes back; absent for all that is left
 * @param stop the cancellation that decided
 * @param effectiveEnd the end that decided
 * @param policy that decided
 * @param agreementNo the agreement that decided
 * @param rest where the other deciding facts were read, after the subject and the cancellation
 * @param from first business date on which it holds
 * @param reviewOn next business date on which its words may change though the facts do not
 * @param absorbing a payment's ground that takes the grounds of its charge with it
 * @param beside stands as a finding of its own beside another ground
 */
public record Ground(
        FindingCode code,
        Subject subject,
        String reasonZh,
        String reasonEn,
        @Nullable Fen amount,
        @Nullable Fen limit,
        @Nullable Cancellation stop,
        @Nullable LocalDateTime effectiveEnd,
        @Nullable Policy policy,
        String agreementNo,
        List<Source> rest,
        LocalDate from,
        @Nullable LocalDate reviewOn,
        boolean absorbing,
        boolean beside) {

    /** A ground on a charge. */
    public static Ground on(BilledCharge charge, FindingCode code, String reasonZh, String reasonEn) {
        return on(new Subject.OfCharge(charge), code, reasonZh, reasonEn);
    }

    /** A ground on a payment. */
    public static Ground on(CollectedPayment payment, FindingCode code, String reasonZh, String reasonEn) {
        return on(new Subject.OfPayment(payment), code, reasonZh, reasonEn);
    }

    /** A ground on an agreement. */
    public static Ground on(AutopayAgreement agreement, FindingCode code, String reasonZh, String reasonEn) {
        return on(new Subject.OfAgreement(agreement), code, reasonZh, reasonEn);
    }

    /** A ground on a cancellation. */
    public static Ground on(Cancellation cancellation, FindingCode code, String reasonZh, String reasonEn) {
        return on(new Subject.OfCancellation(cancellation), code, reasonZh, reasonEn);
    }

    /** A ground on a released instruction. */
    public static Ground on(TrackedInstruction released, FindingCode code, String reasonZh, String reasonEn) {
        return on(new Subject.OfInstruction(released), code, reasonZh, reasonEn);
    }

    private static Ground on(Subject subject, FindingCode code, String zh, String en) {
        return new Ground(
                code, subject, zh, en, null, null, null, null, null, "", List.of(), LocalDate.MIN, null, false, false);
    }

    /** Decided by this cancellation, its end and its policy. */
    public Ground by(Ending ending) {
        return with(ending.cancellation(), ending.effectiveEnd(), ending.policy());
    }

    /** Decided by this cancellation alone. */
    public Ground by(Cancellation cancellation, Policy decided) {
        return with(cancellation, null, decided);
    }

    /** Decided by this policy without a cancellation. */
    public Ground under(Policy decided) {
        return with(stop, effectiveEnd, decided);
    }

    /** About this amount. */
    public Ground about(Fen figure) {
        return with(figure, limit, agreementNo, rest);
    }

    /** At most this much goes back. */
    public Ground atMost(Fen most) {
        return with(amount, most, agreementNo, rest);
    }

    /** Decided by this agreement. */
    public Ground through(AutopayAgreement agreement) {
        return with(amount, limit, agreement.agreementNo(), List.of(agreement.source()));
    }

    /** Resting on these rows too. */
    public Ground citing(Source... sources) {
        return with(amount, limit, agreementNo, List.of(sources));
    }

    /** Not before this business date. */
    public Ground from(LocalDate day) {
        return with(day, reviewOn, absorbing, beside);
    }

    /** To be looked at again on this business date. */
    public Ground review(LocalDate day) {
        return with(from, day, absorbing, beside);
    }

    /** Takes the grounds of its charge with it. */
    public Ground absorbingItsCharge() {
        return with(from, reviewOn, true, beside);
    }

    /** Stands beside another ground on the same money. */
    public Ground standingBeside() {
        return with(from, reviewOn, absorbing, true);
    }

    /** Whether it claims money. */
    public boolean isRefund() {
        return code.severity() == Severity.REFUND;
    }

    private Ground with(@Nullable Cancellation by, @Nullable LocalDateTime end, @Nullable Policy decided) {
        return new Ground(
                code,
                subject,
                reasonZh,
                reasonEn,
                amount,
                limit,
                by,
                end,
                decided,
                agreementNo,
                rest,
                from,
                reviewOn,
                absorbing,
                beside);
    }

    private Ground with(@Nullable Fen figure, @Nullable Fen most, String agreement, List<Source> sources) {
        return new Ground(
                code,
                subject,
                reasonZh,
                reasonEn,
                figure,
                most,
                stop,
                effectiveEnd,
                policy,
                agreement,
                sources,
                from,
                reviewOn,
                absorbing,
                beside);
    }

    private Ground with(LocalDate first, @Nullable LocalDate review, boolean absorbs, boolean apart) {
        return new Ground(
                code,
                subject,
                reasonZh,
                reasonEn,
                amount,
                limit,
                stop,
                effectiveEnd,
                policy,
                agreementNo,
                rest,
                first,
                review,
                absorbs,
                apart);
    }
}
