package io.quittance.ledger.secret;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * The key that personal data in the ledger is kept under. It is never stored in the database.
 *
 * <p>Immutable and thread-safe; {@link #tokens()} and {@link #seal()} give each caller tools of its own, which are not.
 */
public final class AccountKey {
    private final SecretKey tokenKey;
    private final SecretKey pseudonymKey;
    private final SecretKey sealKey;

    /**
     * A key from its bytes.
     *
     * @param master at least 32 bytes of randomness
     * @throws IllegalArgumentException if there are fewer
     */
    public AccountKey(byte[] master) {
        if (master.length < 32) {
            throw new IllegalArgumentException("the account key must have at least 32 bytes, it has " + master.length);
        }
        tokenKey = new SecretKeySpec(derive(master, "account token"), "AES");
        pseudonymKey = new SecretKeySpec(derive(master, "account pseudonym"), "HmacSHA256");
        sealKey = new SecretKeySpec(derive(master, "seal"), "AES");
    }

    /** Tokens for accounts. */
    public AccountTokens tokens() {
        return new AccountTokens(tokenKey, pseudonymKey);
    }

    /** Sealed text. */
    public Seal seal() {
        return new Seal(sealKey);
    }

    private static byte[] derive(byte[] master, String purpose) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(master, "HmacSHA256"));
            return mac.doFinal(purpose.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no HmacSHA256", e);
        }
    }
}
