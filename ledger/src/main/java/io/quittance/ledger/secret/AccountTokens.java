package io.quittance.ledger.secret;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.SecretKey;

/**
 * The keyed pseudonym of an account: 16 bytes, the same for the same account, so that it can be joined on.
 *
 * <p>An account of up to 15 bytes is encrypted as one AES block, length first: the token is at once its pseudonym and
 * its ciphertext. A longer one becomes a keyed digest marked by the length 255, and is kept sealed beside the ledger.
 * Not thread-safe.
 */
public final class AccountTokens {
    /** Bytes of a token. */
    public static final int BLOCK = 16;

    private static final byte LONG = (byte) 0xFF;

    private final Cipher encrypt;
    private final Cipher decrypt;
    private final Mac pseudonym;
    private final byte[] block = new byte[BLOCK];

    AccountTokens(SecretKey tokenKey, SecretKey pseudonymKey) {
        try {
            // One block holds the whole plain text and each account is its own block, so ECB reveals equality and
            // nothing else, which is what a pseudonym is for.
            encrypt = Cipher.getInstance("AES/ECB/NoPadding");
            encrypt.init(Cipher.ENCRYPT_MODE, tokenKey);
            decrypt = Cipher.getInstance("AES/ECB/NoPadding");
            decrypt.init(Cipher.DECRYPT_MODE, tokenKey);
            pseudonym = Mac.getInstance("HmacSHA256");
            pseudonym.init(pseudonymKey);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java lacks a cipher that the ledger needs", e);
        }
    }

    /** Whether an account of so many bytes is too long for its token to carry. */
    public static boolean isLong(int length) {
        return length >= BLOCK;
    }

    /** Writes the token of an account, given as UTF-8 bytes, to {@code out[at..at+15]}. */
    public void write(byte[] utf8, int start, int length, byte[] out, int at) {
        Arrays.fill(block, (byte) 0);
        if (isLong(length)) {
            pseudonym.update(utf8, start, length);
            System.arraycopy(pseudonym.doFinal(), 0, block, 1, BLOCK - 1);
            block[0] = LONG;
        } else {
            System.arraycopy(utf8, start, block, 1, length);
            block[0] = (byte) length;
        }
        transform(encrypt, out, at);
    }

    /** The token of an account. */
    public UUID of(String account) {
        byte[] utf8 = account.getBytes(StandardCharsets.UTF_8);
        byte[] token = new byte[BLOCK];
        write(utf8, 0, utf8.length, token, 0);
        ByteBuffer halves = ByteBuffer.wrap(token);
        return new UUID(halves.getLong(), halves.getLong());
    }

    /** The account a token carries; empty if it is too long for that and must be looked up. */
    public Optional<String> open(UUID token) {
        ByteBuffer.wrap(block).putLong(token.getMostSignificantBits()).putLong(token.getLeastSignificantBits());
        byte[] plain = new byte[BLOCK];
        transform(decrypt, plain, 0);
        return plain[0] == LONG
                ? Optional.empty()
                : Optional.of(new String(plain, 1, plain[0] & 0x0F, StandardCharsets.UTF_8));
    }

    private void transform(Cipher cipher, byte[] out, int at) {
        try {
            cipher.doFinal(block, 0, BLOCK, out, at);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("one AES block could not be transformed", e);
        }
    }
}
