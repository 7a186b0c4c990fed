package io.quittance.app.settings;

import io.quittance.app.words.StoppedException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The secret under which accounts are pseudonymised and encrypted. It is in {@code QUITTANCE_ACCOUNT_KEY} or in a file
 * of the home folder, never in the database; whoever loses it cannot read the accounts of the ledger any more.
 */
public final class KeyOfHome {

    private static final int BYTES = 32;
    private static final String VARIABLE = "QUITTANCE_ACCOUNT_KEY";

    private final byte[] secret;
    private final @Nullable Path made;

    private KeyOfHome(byte[] secret, @Nullable Path made) {
        this.secret = secret;
        this.made = made;
    }

    /**
     * The key of an installation; at first start one is made of 32 random bytes.
     *
     * @throws StoppedException if it is not a key, or others can read its file
     */
    public static KeyOfHome of(Home home, Map<String, String> environment) {
        String given = environment.getOrDefault(VARIABLE, "");
        if (!given.isBlank()) {
            return new KeyOfHome(decoded(given, VARIABLE), null);
        }
        Path file = home.accountKey();
        try {
            boolean isNew = !Files.exists(file) && make(file);
            Set<PosixFilePermission> tooMuch = EnumSet.copyOf(Files.getPosixFilePermissions(file));
            tooMuch.removeAll(PosixFilePermissions.fromString("rw-------"));
            if (!tooMuch.isEmpty()) {
                throw StoppedException.unavailable(null, "key.open", file);
            }
            return new KeyOfHome(decoded(Files.readString(file), file.toString()), isNew ? file : null);
        } catch (IOException e) {
            throw StoppedException.unavailable(e, "key.unreadable", file);
        }
    }

    /**
     * Of two programs that make one at once, the first wins: the file appears whole, and only once.
     *
     * @return whether this one has made it
     */
    private static boolean make(Path file) throws IOException {
        byte[] random = new byte[BYTES];
        new SecureRandom().nextBytes(random);
        Path folder = Objects.requireNonNull(file.toAbsolutePath().getParent(), "a file lies in a folder");
        Path part = Files.createTempFile(
                folder,
                ".account",
                ".key",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try {
            Files.writeString(part, Base64.getEncoder().encodeToString(random) + "\n");
            toDisk(part, StandardOpenOption.WRITE);
            Files.createLink(file, part);
            toDisk(folder, StandardOpenOption.READ);
            return true;
        } catch (FileAlreadyExistsException madeByAnother) {
            return false;
        } finally {
            Files.delete(part);
        }
    }

    /** What is kept under the key is on the disk before long, and worth nothing without it. */
    private static void toDisk(Path written, StandardOpenOption option) throws IOException {
        try (FileChannel channel = FileChannel.open(written, option)) {
            channel.force(true);
        }
    }

    private static byte[] decoded(String text, String where) {
        byte[] secret;
        try {
            secret = Base64.getDecoder().decode(text.trim());
        } catch (IllegalArgumentException e) {
            throw StoppedException.unavailable(e, "key.bad", where, BYTES);
        }
        if (secret.length < BYTES) {
            throw StoppedException.unavailable(null, "key.bad", where, BYTES);
        }
        return secret;
    }

    /** Whether it was made just now, so that nothing can have been kept under it before. */
    public boolean isNew() {
        return made != null;
    }

    /** Takes back the file of a key that was made just now and that nothing can be kept under. */
    public void discard() {
        try {
            if (made != null) {
                Files.delete(made);
            }
        } catch (IOException e) {
            throw StoppedException.unavailable(e, "key.unreadable", made);
        }
    }

    /** A copy of the secret, at least 32 bytes. */
    public byte[] bytes() {
        return secret.clone();
    }

    @Override
    public String toString() {
        return "KeyOfHome[secret]";
    }
}
