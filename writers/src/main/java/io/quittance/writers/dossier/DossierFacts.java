package io.quittance.writers.dossier;

import io.quittance.domain.calendar.Blocking;
import io.quittance.domain.calendar.DueDate;
import io.quittance.domain.history.TimeSpan;
import io.quittance.domain.judge.Finding;
import io.quittance.domain.record.LineKey;
import io.quittance.domain.record.SellerMode;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a dossier is made of.
 *
 * @param businessDate of the letter, in Asia/Shanghai
 * @param line with the account in full
 * @param serviceName empty where no record names the service
 * @param sellerMode who sold it; absent where no record says so
 * @param findings that are open, in the order of the night
 * @param evidence every fact of the line, in any order
 * @param brought rows of the subscriber's own exports, in any order
 * @param authorised when charging was authorised, open ends as {@link java.time.LocalDateTime#MIN} and {@code MAX}
 * @param filings so far, in channels whose rules are known
 * @param unknownFilings so far, in others
 * @param deadlines that apply, counted from the case's own events
 * @param inTheWay what keeps the addressee from taking the dispute
 * @param consequences what a filing with the addressee will keep others from
 */
public record DossierFacts(
        String caseNumber,
        LocalDate businessDate,
        Addressee addressee,
        Copy copy,
        LineKey line,
        String serviceName,
        @Nullable SellerMode sellerMode,
        List<Finding> findings,
        List<Evidence> evidence,
        List<Brought> brought,
        List<TimeSpan> authorised,
        List<Filing> filings,
        List<UnknownFiling> unknownFilings,
        List<DueDate> deadlines,
        List<Blocking> inTheWay,
        List<Blocking> consequences) {

    /** Copies the lists. */
    public DossierFacts {
        findings = List.copyOf(findings);
        evidence = List.copyOf(evidence);
        brought = List.copyOf(brought);
        authorised = List.copyOf(authorised);
        filings = List.copyOf(filings);
        unknownFilings = List.copyOf(unknownFilings);
        deadlines = List.copyOf(deadlines);
        inTheWay = List.copyOf(inTheWay);
        consequences = List.copyOf(consequences);
    }
}
