package io.quittance.writers.dossier;

import io.quittance.domain.calendar.ComplaintChannel;
import io.quittance.domain.calendar.Confidence;
import io.quittance.domain.record.Cancellation;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVRecord;

/** What an addressee asks for, and what of it is not known. Nothing of it is ever made up. */
final class Contents {
    private static final int ANSWER_DAYS = 15;
    private static final List<CSVRecord> ROWS = TableFile.rows("contents.csv");

    private Contents() {}

    /** How an item can be known. */
    private enum Known {
        /** Only by the person who signs. */
        BLANK,
        /** Only needed by some. */
        IF_ANY,
        /** By a cancellation with a receipt. */
        CANCELLATION_PROOF,
        /** By a complaint to the operator. */
        PRIOR_COMPLAINT,
        /** By its answer, or by its silence. */
        PRIOR_ANSWER
    }

    /**
     * Something to fill in.
     *
     * @param optional whether it is only needed by some
     * @param basis the provision that asks for it; empty where none was read
     */
    record Missing(String item, String label, boolean optional, String basis) {}

    /** What is missing, in the order of the table. */
    static List<Missing> missing(DossierFacts facts) {
        return ROWS.stream()
                .filter(row -> row.get("addressee").equals(facts.addressee().name()))
                .filter(row -> isMissing(Known.valueOf(row.get("known")), facts))
                .map(row -> new Missing(
                        row.get("item"), row.get("label"), row.get("known").equals("IF_ANY"), basis(row, facts)))
                .toList();
    }

    private static boolean isMissing(Known known, DossierFacts facts) {
        return switch (known) {
            case BLANK, IF_ANY -> true;
            case CANCELLATION_PROOF ->
                restsOnCancellation(facts)
                        && facts.evidence().stream()
                                .noneMatch(one -> one.fact() instanceof Cancellation cancellation
                                        && cancellation.receiptNo() != null);
            case PRIOR_COMPLAINT ->
                facts.filings().stream()
                        .noneMatch(
                                filing -> isPrior(filing) && !filing.reference().isEmpty());
            case PRIOR_ANSWER -> facts.filings().stream().noneMatch(filing -> isAnswered(filing, facts));
        };
    }

    private static boolean restsOnCancellation(DossierFacts facts) {
        return Claims.of(facts.findings(), facts.businessDate()).restOnCancellation();
    }

    static boolean isPrior(Filing filing) {
        return filing.channel() == ComplaintChannel.OPERATOR && filing.stands();
    }

    /** Whether the operator has answered, or has been silent for its fifteen days. */
    static boolean isAnswered(Filing filing, DossierFacts facts) {
        return isPrior(filing)
                && (filing.state() == Filing.State.ANSWERED
                        || filing.filedOn().plusDays(ANSWER_DAYS).isBefore(facts.businessDate()));
    }

    private static String basis(CSVRecord row, DossierFacts facts) {
        return Arrays.stream(row.get("law").split(" ", -1))
                .filter(id -> !id.isEmpty())
                .map(Law::of)
                .filter(law -> law.isInForce(facts.businessDate()))
                .map(law -> law.citation() + (law.confidence() == Confidence.HIGH ? "" : "（条文待核）"))
                .collect(Collectors.joining("；"));
    }
}
