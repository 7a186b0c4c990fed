package io.quittance.readers.format;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/** The YAML files of a folder on the class path, whether it is a directory, a jar or a jar inside a jar. */
final class ShippedFolder {
    private ShippedFolder() {}

    /**
     * Their texts by file name.
     *
     * @param folder absolute, with a slash at both ends
     * @param anchor a file that is known to be in it
     */
    static Map<String, String> texts(String folder, String anchor) {
        URL url = ShippedFolder.class.getResource(folder + anchor);
        if (url == null) {
            throw new IllegalStateException("the program was built without " + folder + anchor);
        }
        try {
            return url.getProtocol().equals("file") ? ofDirectory(url) : ofJar(url, folder.substring(1));
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private static Map<String, String> ofDirectory(URL anchor) throws IOException {
        Path directory = Path.of(URI.create(anchor.toString())).resolveSibling("");
        Map<String, String> texts = new TreeMap<>();
        try (Stream<Path> files = Files.list(directory)) {
            List<Path> yaml =
                    files.filter(file -> file.toString().endsWith(".yaml")).toList();
            for (Path file : yaml) {
                texts.put(String.valueOf(file.getFileName()), Files.readString(file));
            }
        }
        return texts;
    }

    private static Map<String, String> ofJar(URL anchor, String folder) throws IOException {
        JarURLConnection connection = (JarURLConnection) anchor.openConnection();
        connection.setUseCaches(false);
        Map<String, String> texts = new TreeMap<>();
        try (JarFile jar = connection.getJarFile()) {
            List<JarEntry> entries = jar.stream()
                    .filter(entry -> entry.getName().startsWith(folder)
                            && entry.getName().endsWith(".yaml"))
                    .toList();
            for (JarEntry entry : entries) {
                try (InputStream in = jar.getInputStream(entry)) {
                    String name = entry.getName().substring(folder.length());
                    texts.put(name, new String(in.readAllBytes(), StandardCharsets.UTF_8));
                }
            }
        }
        return texts;
    }
}
