package io.quittance.app.end2end;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A folder that was published, in the hands of somebody who would change it. */
record Published(Path folder) {
    static final String MANIFEST = "manifest.json";

    /** What may be read as Latin-1 may be written back whole. */
    private static final Charset BYTES = StandardCharsets.ISO_8859_1;

    /** Changes a file and, so that nobody notices, its digest and whatever else the manifest says of it. */
    void forge(String file, String from, String to, String... inManifest) throws IOException {
        String before = Digest.of(folder.resolve(file));
        rewrite(file, from, to);
        rewrite(MANIFEST, before, Digest.of(folder.resolve(file)));
        Path manifest = folder.resolve(MANIFEST);
        String listed = Files.readString(manifest, BYTES);
        int start = listed.indexOf("\"" + file + "\"");
        int end = listed.indexOf('}', start);
        String part = listed.substring(start, end);
        for (int i = 0; i < inManifest.length; i += 2) {
            part = part.replace(inManifest[i], inManifest[i + 1]);
        }
        Files.writeString(manifest, listed.substring(0, start) + part + listed.substring(end), BYTES);
    }

    /** Changes a file, also where it is sealed. */
    void rewrite(String file, String from, String to) throws IOException {
        Path path = folder.resolve(file);
        String text = Files.readString(path, BYTES);
        String was = bytes(from);
        assertThat(text).contains(was);
        assertThat(path.toFile().setWritable(true)).isTrue();
        Files.writeString(path, text.replace(was, bytes(to)), BYTES);
    }

    private static String bytes(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), BYTES);
    }
}
