package io.quittance.writers.night;

import io.quittance.domain.record.LineKey;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Numbers of cases: the same line always has the same number, on any night and any engine with the same key.
 *
 * <p>With a key nobody can find the account by trying numbers; without one the number of a masked mobile account could
 * be tried out in no time, so that {@link #unkeyed} is for samples and tests.
 */
public final class CaseNumbers {
    private static final CaseNumbers UNKEYED = new CaseNumbers(new byte[0]);

    private final byte[] key;

    private CaseNumbers(byte[] key) {
        this.key = key.clone();
    }

    /** Derived with a secret of this installation. */
    public static CaseNumbers keyed(byte[] key) {
        if (key.length == 0) {
            throw new IllegalArgumentException("a case number key must not be empty");
        }
        return new CaseNumbers(key);
    }

    /** Derived from the line alone. */
    public static CaseNumbers unkeyed() {
        return UNKEYED;
    }

    /** {@code K} and twelve hexadecimal digits. */
    public String of(LineKey line) {
        String text = line.operator() + "|" + line.account() + "|" + line.serviceCode();
        byte[] digest = digest(text.getBytes(StandardCharsets.UTF_8));
        return "K" + HexFormat.of().withUpperCase().formatHex(digest, 0, 6);
    }

    private byte[] digest(byte[] text) {
        try {
            if (key.length == 0) {
                return MessageDigest.getInstance("SHA-256").digest(text);
            }
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(text);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
