package io.quittance.writers.outbox;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A folder's {@code manifest.json} as it stands there.
 *
 * @param night its name; empty where the folder is not a night's
 * @param balanced whether it says so of itself
 * @param unmasked whether accounts are written in full
 * @param files all it lists but itself
 * @param inputs the night's inputs
 * @param all everything it says, by key
 */
public record ManifestFile(
        String night,
        boolean balanced,
        boolean unmasked,
        List<Listed> files,
        List<Input> inputs,
        String policiesDigest,
        String formatsDigest,
        Map<String, @Nullable Object> all) {

    /** Copies the lists. */
    public ManifestFile {
        files = List.copyOf(files);
        inputs = List.copyOf(inputs);
    }

    /**
     * One file of the folder.
     *
     * @param rows absent for a file that is not comma-separated
     * @param totalOf the column that is summed, if one is
     * @param total in yuan
     */
    public record Listed(
            String path,
            String sha256,
            long bytes,
            @Nullable Long rows,
            @Nullable String totalOf,
            @Nullable String total) {}

    /** One input of the night. */
    public record Input(String path, String sha256, String status) {}

    /**
     * Reads the manifest of a folder.
     *
     * @throws IllegalArgumentException if it is not one; the message is the line, if that is known
     */
    public static ManifestFile of(Path folder) throws IOException {
        try {
            return of(JsonText.object(Files.readString(folder.resolve(Outbox.MANIFEST))));
        } catch (MalformedInputException e) {
            throw new IllegalArgumentException("1", e);
        }
    }

    private static ManifestFile of(Map<String, @Nullable Object> json) {
        List<Listed> files = new ArrayList<>();
        objects(json, "files")
                .forEach(file -> files.add(new Listed(
                        text(file, "path"),
                        text(file, "sha256"),
                        number(file, "bytes"),
                        file.get("rows") instanceof Long rows ? rows : null,
                        file.get("total_of") instanceof String column ? column : null,
                        file.get("total") instanceof String total ? total : null)));
        List<Input> inputs = new ArrayList<>();
        objects(json, "inputs")
                .forEach(file -> inputs.add(new Input(text(file, "path"), text(file, "sha256"), text(file, "status"))));
        return new ManifestFile(
                text(json, "night"),
                Boolean.TRUE.equals(json.get("balanced")),
                Boolean.TRUE.equals(json.get("unmasked")),
                files,
                inputs,
                text(object(json, "policies"), "digest"),
                text(object(json, "formats"), "digest"),
                json);
    }

    private static List<Map<?, ?>> objects(Map<String, @Nullable Object> json, String key) {
        List<Map<?, ?>> objects = new ArrayList<>();
        if (json.get(key) instanceof List<?> list) {
            for (Object element : list) {
                objects.add(element instanceof Map<?, ?> object ? object : Map.of());
            }
        }
        return objects;
    }

    private static Map<?, ?> object(Map<String, @Nullable Object> json, String key) {
        return json.get(key) instanceof Map<?, ?> object ? object : Map.of();
    }

    private static String text(Map<?, ?> object, String key) {
        return Objects.toString(object.get(key), "");
    }

    private static long number(Map<?, ?> object, String key) {
        return object.get(key) instanceof Long number ? number : -1;
    }
}
