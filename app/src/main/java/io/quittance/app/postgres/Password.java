package io.quittance.app.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;

/** The embedded server's password: random, in a file that only its owner can read. */
final class Password {

    private static final int BYTES = 24;

    private Password() {}

    /** The file with the password, made if there is none. */
    static Path in(PostgresHome place, RunAs way) throws IOException {
        Path file = place.password();
        if (!Files.exists(file) || Files.size(file) == 0) {
            Files.deleteIfExists(file);
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            byte[] random = new byte[BYTES];
            new SecureRandom().nextBytes(random);
            Files.writeString(file, HexFormat.of().formatHex(random));
        }
        way.give(file);
        return file;
    }

    /** The password. */
    static String of(PostgresHome place) throws IOException {
        try {
            return Files.readString(place.password()).trim();
        } catch (NoSuchFileException e) {
            throw new DatabaseUnavailableException(e, "password-lost", place.password());
        }
    }
}
