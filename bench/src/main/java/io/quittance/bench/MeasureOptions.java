package io.quittance.bench;

import io.quittance.bench.data.Volume;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What every command that measures is told. */
final class MeasureOptions {

    @Option(names = "--charges", required = true, paramLabel = "N", description = "Number of charges of a night.")
    private long charges;

    @Option(names = "--seed", defaultValue = "1", paramLabel = "S", description = "Seed of the files.")
    private long seed;

    @Option(names = "--json", paramLabel = "FILE", description = "Writes every figure there, too.")
    private @Nullable Path json;

    @Option(
            names = "--work",
            paramLabel = "DIR",
            description = "Folder to work in; it needs about 2 GB for each million charges of all nights.")
    private @Nullable Path work;

    Volume volume() {
        return new Volume(charges, seed);
    }

    /** Folder of the product's source. */
    static Path house() {
        return Path.of(System.getProperty("quittance.house", "."))
                .toAbsolutePath()
                .normalize();
    }

    /** The folder to work in, made where it is missing. */
    Path work() throws IOException {
        Path folder = work == null ? house().resolve("bench").resolve("target").resolve("work") : work;
        return Files.createDirectories(folder).toRealPath();
    }

    /** Where figures for programs go, if anywhere. */
    @Nullable
    Path json() {
        return json;
    }
}
