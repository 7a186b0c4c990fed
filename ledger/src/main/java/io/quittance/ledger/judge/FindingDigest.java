package io.quittance.ledger.judge;

import io.quittance.domain.judge.Finding;
import io.quittance.domain.record.Source;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What makes a finding another one: its money and its facts. Its wording, its route and the version of its policy may
 * differ from night to night without that being news.
 */
final class FindingDigest {
    private FindingDigest() {}

    static byte[] of(Finding finding) {
        String content = Stream.of(
                        finding.code().name(),
                        finding.channel(),
                        finding.chargeId(),
                        finding.paymentId(),
                        finding.agreementNo(),
                        finding.cancelNo(),
                        finding.periodStart(),
                        finding.periodEnd(),
                        finding.takenAt(),
                        finding.effectiveEnd(),
                        finding.amount(),
                        finding.refundAmount(),
                        finding.also(),
                        finding.sources().stream().map(Source::toString).collect(Collectors.joining(";")))
                .map(Objects::toString)
                .collect(Collectors.joining("\n"));
        try {
            return MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java has no SHA-256", e);
        }
    }
}
