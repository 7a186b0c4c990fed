package io.quittance.bench.floor;

import io.quittance.bench.contender.Place;
import io.quittance.bench.contender.SideBySide;
import io.quittance.bench.contender.Told;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads the bytes of the files, as many files at a time as there are cores, and looks at none. */
final class BareBytes {

    private BareBytes() {}

    static void run(Place place) throws Exception {
        int cores = Runtime.getRuntime().availableProcessors();
        Told.time("bytes", () -> SideBySide.run(cores, place.files(), BareBytes::read));
    }

    private static void read(Path file) throws IOException {
        try (InputStream bytes = Files.newInputStream(file)) {
            bytes.transferTo(OutputStream.nullOutputStream());
        }
    }
}
