package io.quittance.ledger.judge;

import io.quittance.domain.judge.Finding;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.jspecify.annotations.Nullable;

/**
 * What makes a finding another one: its money and its facts. Its wording, its route and the version of its policy may
 * differ from night to night without that being news.
 */
final class FindingDigest {
    private FindingDigest() {}

    static byte[] of(Finding finding) {
        @Nullable
        Object[] facts = {
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
            finding.also()
        };
        StringBuilder content = new StringBuilder();
        for (Object fact : facts) {
            content.append(fact).append('\n');
        }
        content.append(finding.source());
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(content.toString().getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java has no SHA-256", e);
        }
    }
}
