package io.quittance.app.end2end;

import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A clock of the machine that can be set while programs run: they are started with libfaketime, as is the database that
 * they start. Where it is not installed, the test is skipped.
 */
record FakeClock(Path library, Path setting) {

    private static final Path LIBRARIES = Path.of("/usr/lib");

    /** The clock of a folder; right at first. */
    static FakeClock in(Path folder) throws IOException {
        Optional<Path> library = find();
        assumeThat(library).as("libfaketime is installed").isPresent();
        return new FakeClock(library.orElseThrow(), folder.resolve("clock"));
    }

    private static Optional<Path> find() throws IOException {
        try (Stream<Path> files =
                Files.find(LIBRARIES, 3, (file, attributes) -> file.endsWith("faketime/libfaketimeMT.so.1"))) {
            return files.findFirst();
        }
    }

    /** The variables under which programs see it. */
    Map<String, String> environment() throws IOException {
        Files.writeString(setting, "+0d\n");
        return Map.of(
                "LD_PRELOAD", library.toString(),
                "FAKETIME_TIMESTAMP_FILE", setting.toString(),
                "FAKETIME_CACHE_DURATION", "1",
                "FAKETIME_DONT_FAKE_MONOTONIC", "1",
                "FAKETIME_FORCE_MONOTONIC_FIX", "0",
                "FAKETIME_DISABLE_SHM", "1");
    }

    void setBack(Duration by) throws IOException {
        Files.writeString(setting, "-" + by.toDays() + "d\n");
    }
}
