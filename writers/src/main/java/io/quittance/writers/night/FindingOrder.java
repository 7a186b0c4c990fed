package io.quittance.writers.night;

import io.quittance.domain.judge.Finding;
import io.quittance.domain.record.LineKey;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;

/**
 * The order of everything that goes out: operator, account as printed, service code, code, charge, payment, agreement,
 * cancellation, each as UTF-8 bytes; then the finding's id, so that no two findings are equal.
 */
public final class FindingOrder {
    /** Orders keys as bytes without a sign. */
    public static final Comparator<byte[]> KEYS = Arrays::compareUnsigned;

    private FindingOrder() {}

    /** A key that sorts as the finding does; the fields parted by a zero byte, which no text contains. */
    public static byte[] key(Finding finding, boolean unmasked) {
        LineKey line = finding.line();
        ByteArrayOutputStream key = new ByteArrayOutputStream(160);
        add(key, line.operator());
        add(key, printed(line.account(), unmasked));
        add(key, line.serviceCode());
        add(key, finding.code().name());
        add(key, finding.chargeId());
        add(key, finding.paymentId());
        add(key, finding.agreementNo());
        add(key, finding.cancelNo());
        add(key, finding.id());
        return key.toByteArray();
    }

    /** An account as the order has it. */
    public static String printed(String account, boolean unmasked) {
        return unmasked ? account : Accounts.masked(account);
    }

    /** The order itself, for findings that fit into memory. */
    public static Comparator<Finding> comparator(boolean unmasked) {
        return Comparator.comparing(finding -> key(finding, unmasked), KEYS);
    }

    private static void add(ByteArrayOutputStream key, String field) {
        key.writeBytes(field.getBytes(StandardCharsets.UTF_8));
        key.write(0);
    }
}
