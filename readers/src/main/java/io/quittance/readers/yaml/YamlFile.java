package io.quittance.readers.yaml;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A settings file as it was read once: shipped with the program or written by a person.
 *
 * @param name how faults name it
 * @param text its bytes as UTF-8
 * @param digest SHA-256 of its bytes, in hex
 */
public record YamlFile(String name, String text, String digest) {

    /**
     * Reads a file.
     *
     * @throws IOException if it cannot be read
     */
    public static YamlFile read(Path file) throws IOException {
        return of(file.toString(), Files.readAllBytes(file));
    }

    /** One that is shipped with the program, at the top of its class path. */
    public static YamlFile shipped(String name) {
        try (InputStream in = YamlFile.class.getResourceAsStream("/" + name)) {
            if (in == null) {
                throw new IllegalStateException("the program was built without " + name);
            }
            return of(name, in.readAllBytes());
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /**
     * Its top mapping, whose {@code version} must be 1.
     *
     * @throws BadYamlException with file, line and reason
     */
    public YamlMap top() {
        YamlMap top = YamlMap.read(name, text);
        if (!top.text("version").equals("1")) {
            throw top.expected("version", "数字 1", "1", top.text("version"));
        }
        return top;
    }

    private static YamlFile of(String name, byte[] bytes) {
        return new YamlFile(name, new String(bytes, StandardCharsets.UTF_8), sha256(bytes));
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
