package io.quittance.readers.format;

import io.quittance.readers.yaml.BadYamlException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The formats in force: those shipped, and those dropped into folders, where the same id replaces a shipped one. */
public final class FormatCatalog {
    private final List<Format> formats;
    private final String digest;

    private FormatCatalog(Map<String, Format> byId, String digest) {
        this.formats =
                byId.values().stream().sorted(Comparator.comparing(Format::id)).toList();
        this.digest = digest;
    }

    /**
     * The formats shipped with the program.
     *
     * @throws BadYamlException if one cannot be used
     */
    public static FormatCatalog shipped() {
        return load(List.of());
    }

    /**
     * The shipped formats and those of the folders, in which every {@code *.yaml} is a format file.
     *
     * @throws BadYamlException if one cannot be used, or two of the same place have the same id
     * @throws UncheckedIOException if a folder cannot be read
     */
    public static FormatCatalog load(List<Path> folders) {
        Map<String, String> texts = new TreeMap<>();
        Map<String, Format> byId = new TreeMap<>();
        add(ShippedFolder.texts("/formats/", "charges.yaml"), byId, texts);
        for (Path folder : folders) {
            add(texts(folder), byId, texts);
        }
        return new FormatCatalog(byId, digest(texts));
    }

    private static void add(Map<String, String> files, Map<String, Format> byId, Map<String, String> texts) {
        Map<String, Format> here = new TreeMap<>();
        files.forEach((name, text) -> {
            Format format = FormatFile.read(name, text);
            Format twin = here.put(format.id(), format);
            if (twin != null) {
                throw new BadYamlException(
                        name,
                        1,
                        "id“" + format.id() + "”已被 " + twin.origin() + " 使用",
                        "the id " + format.id() + " is already taken by " + twin.origin());
            }
            texts.put(format.id(), text);
        });
        byId.putAll(here);
    }

    private static Map<String, String> texts(Path folder) {
        Map<String, String> texts = new TreeMap<>();
        if (!Files.isDirectory(folder)) {
            return texts;
        }
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> found = new ArrayList<>(
                    files.filter(file -> file.toString().matches(".*\\.ya?ml")).toList());
            for (Path file : found) {
                texts.put(file.toString(), text(file));
            }
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
        return texts;
    }

    private static String text(Path file) throws IOException {
        try {
            return Files.readString(file);
        } catch (CharacterCodingException fault) {
            throw new BadYamlException(file.toString(), 1, "文件不是 UTF-8 编码", "the file is not UTF-8");
        }
    }

    /** All formats in force, by id. */
    public List<Format> formats() {
        return formats;
    }

    /** The format of that id. */
    public Optional<Format> find(String id) {
        return formats.stream().filter(format -> format.id().equals(id)).findFirst();
    }

    /** SHA-256 over the texts of all formats in force, in hex: the same formats have the same digest. */
    public String digest() {
        return digest;
    }

    private static String digest(Map<String, String> texts) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            texts.forEach((id, text) -> {
                sha.update(id.getBytes(StandardCharsets.UTF_8));
                sha.update((byte) 0);
                sha.update(text.getBytes(StandardCharsets.UTF_8));
                sha.update((byte) 0);
            });
            return HexFormat.of().formatHex(sha.digest());
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
