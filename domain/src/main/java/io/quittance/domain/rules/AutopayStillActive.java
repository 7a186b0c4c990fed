package io.quittance.domain.rules;

import com.google.auto.service.AutoService;
import io.quittance.domain.history.Ending;
import io.quittance.domain.history.LineHistory;
import io.quittance.domain.judge.FindingCode;
import io.quittance.domain.judge.Ground;
import io.quittance.domain.judge.Hearing;
import io.quittance.domain.judge.Rule;
import io.quittance.domain.judge.Severity;
import io.quittance.domain.record.AgreementState;
import io.quittance.domain.record.AutopayAgreement;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An autopay agreement is still open although its line was cancelled.
 *
 * <pre>
 * agreement ════════════════════ still NORMAL: close it
 * line      ═══ request C1 ── business date
 * </pre>
 *
 * <p>Does not flag a line that was opened again, or an agreement signed, after the request: that is fresh consent. A
 * request dated after the business date waits for its day. Source: judgement, Findings.
 */
@AutoService(Rule.class)
public final class AutopayStillActive implements Rule {

    private static final FindingCode CODE =
            new FindingCode("AUTOPAY_STILL_ACTIVE", Severity.ACTION, 170, "代扣未解约", "Autopay left open");

    @Override
    public FindingCode code() {
        return CODE;
    }

    @Override
    public List<Ground> judge(Hearing hearing) {
        List<AutopayAgreement> open = hearing.line().agreements().stream()
                .filter(agreement ->
                        agreement.state() == AgreementState.NORMAL || agreement.state() == AgreementState.SUSPENDED)
                .toList();
        if (open.isEmpty()) {
            return List.of();
        }
        List<Ending> deciding = deciding(hearing);
        return open.stream()
                .flatMap(agreement -> deciding.stream().map(request -> ground(hearing, agreement, request)))
                .toList();
    }

    /** The latest request of the business date, and each later one with the day on which it will be the latest. */
    private static List<Ending> deciding(Hearing hearing) {
        List<Ending> endings = hearing.line().spells().endings();
        List<Ending> deciding = new ArrayList<>();
        for (int i = 0; i < endings.size(); i++) {
            boolean last = i + 1 == endings.size() || day(endings.get(i + 1)).isAfter(hearing.businessDate());
            if (last && !isConsentedAfter(hearing.line(), endings.get(i).requestedAt())) {
                deciding.add(endings.get(i));
            }
        }
        return deciding;
    }

    private static LocalDate day(Ending ending) {
        return ending.requestedAt().toLocalDate();
    }

    private static boolean isConsentedAfter(LineHistory line, LocalDateTime request) {
        boolean opened =
                line.openings().stream().anyMatch(opening -> opening.openedAt().isAfter(request));
        return opened
                || line.agreements().stream()
                        .filter(agreement -> agreement.state() != AgreementState.PENDING)
                        .map(AutopayAgreement::signedAt)
                        .anyMatch(signedAt -> signedAt != null && signedAt.isAfter(request));
    }

    /** A second request never moves the end later, so it is named only where it did not come too late to bring it. */
    private static Ending ending(LineHistory line, Ending request) {
        Ending first = line.spells().requestedBy(request.requestedAt());
        return first != null && first.effectiveEnd().isBefore(request.effectiveEnd()) ? first : request;
    }

    private Ground ground(Hearing hearing, AutopayAgreement agreement, Ending request) {
        Ending ending = ending(hearing.line(), request);
        LocalDate night = hearing.businessDate();
        LocalDateTime next = agreement.nextDeductAt();
        boolean ahead = next != null && !next.toLocalDate().isBefore(night);
        String zh = Words.zh(ending) + "，代扣签约 " + agreement.agreementNo() + " 仍有效" + nextZh(next, night) + "，应解约。";
        String en = Words.sentence(Words.en(ending)) + ", yet agreement " + agreement.agreementNo() + " is still open"
                + nextEn(next, night) + ": close it.";
        Ground ground = Ground.on(agreement, CODE, zh, en).by(ending).from(day(request));
        return ahead ? ground.review(night.plusDays(1)) : ground;
    }

    private static String nextZh(@Nullable LocalDateTime next, LocalDate night) {
        if (next == null) {
            return "";
        }
        long days = ChronoUnit.DAYS.between(night, next.toLocalDate());
        return "，下次扣款 " + next.toLocalDate() + (days < 0 ? "" : "（还有 " + days + " 天）");
    }

    private static String nextEn(@Nullable LocalDateTime next, LocalDate night) {
        if (next == null) {
            return "";
        }
        long days = ChronoUnit.DAYS.between(night, next.toLocalDate());
        return ", next deduction " + next.toLocalDate()
                + (days < 0 ? "" : " (in " + days + (days == 1 ? " day)" : " days)"));
    }
}
