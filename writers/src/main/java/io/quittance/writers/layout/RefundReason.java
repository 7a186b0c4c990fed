package io.quittance.writers.layout;

import io.quittance.domain.judge.Finding;
import java.nio.charset.StandardCharsets;

/**
 * What the payer reads beside a refund: a few Chinese words, at most 80 bytes, with nothing in them that a channel
 * takes for a separator.
 */
final class RefundReason {
    private static final int MAX_BYTES = 80;
    private static final String FALLBACK = "退款";

    private RefundReason() {}

    static String of(Finding finding) {
        StringBuilder reason = new StringBuilder();
        int bytes = 0;
        for (int c : finding.code().titleZh().codePoints().toArray()) {
            bytes += Character.toString(c).getBytes(StandardCharsets.UTF_8).length;
            if (bytes > MAX_BYTES) {
                break;
            }
            if (Character.isLetterOrDigit(c)) {
                reason.appendCodePoint(c);
            }
        }
        return reason.isEmpty() ? FALLBACK : reason.toString();
    }
}
