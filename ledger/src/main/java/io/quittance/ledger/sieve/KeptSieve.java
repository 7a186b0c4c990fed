package io.quittance.ledger.sieve;

import io.quittance.ledger.pack.LoadedPacks;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.zip.CRC32C;
import java.util.zip.CheckedInputStream;
import java.util.zip.CheckedOutputStream;

/**
 * The sieve of the night that is going on, and where its packs are, in a file of this machine, so that a run that goes on
 * with a killed one need not make them again from all rows.
 *
 * <p>Whoever keeps one notes its name, which no other ever has and which ends in the sum of its bytes. It is not forced to
 * the disk: one that does not have that sum, like one that is missing, has to be made again.
 */
final class KeptSieve {
    private static final String PREFIX = "sieve-";
    private static final int VERSION = 2;
    private static final int BLOCK = 1 << 16;

    private final int night;
    private final Path folder;

    /** Of a night, in a folder that has nothing else. */
    KeptSieve(int night, Path folder) {
        this.night = night;
        this.folder = folder;
    }

    /** What is kept. */
    record Kept(Sieve sieve, Map<Space, Echoes> echoes, LoadedPacks packs) {}

    /** Keeps one, and returns its name. */
    String keep(Kept kept) throws IOException {
        Files.createDirectories(folder);
        Path file = folder.resolve(PREFIX + UUID.randomUUID());
        CRC32C sum = new CRC32C();
        try (DataOutputStream out = new DataOutputStream(
                new BufferedOutputStream(new CheckedOutputStream(Files.newOutputStream(file), sum), BLOCK))) {
            write(kept, out);
        }
        Path named = Path.of("%s-%08x".formatted(file, sum.getValue()));
        Files.move(file, named, StandardCopyOption.ATOMIC_MOVE);
        return Objects.requireNonNull(named.getFileName()).toString();
    }

    /**
     * The one of a name, if it is there as it was kept; one that cannot be read is as good as missing.
     *
     * @param most how many doubts of one space it keeps from now on
     */
    Optional<Kept> take(String name, boolean first, int most) {
        Path file = folder.resolve(name);
        try {
            return Files.exists(file) && name.endsWith("-%08x".formatted(sum(file)))
                    ? read(file, first, most)
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private Optional<Kept> read(Path file, boolean first, int most) throws IOException {
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file), BLOCK))) {
            return in.readInt() == VERSION ? Optional.of(read(in, first, most)) : Optional.empty();
        }
    }

    /** Deletes whatever is kept. */
    void forget() throws IOException {
        if (Files.exists(folder)) {
            try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, PREFIX + "*")) {
                for (Path file : files) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    private static long sum(Path file) throws IOException {
        try (CheckedInputStream in = new CheckedInputStream(Files.newInputStream(file), new CRC32C())) {
            in.transferTo(OutputStream.nullOutputStream());
            return in.getChecksum().getValue();
        }
    }

    private static void write(Kept kept, DataOutputStream out) throws IOException {
        out.writeInt(VERSION);
        kept.sieve().write(out);
        for (Space space : Space.values()) {
            Objects.requireNonNull(kept.echoes().get(space)).write(out);
        }
        kept.packs().write(out);
    }

    private Kept read(DataInputStream in, boolean first, int most) throws IOException {
        Sieve sieve = Sieve.read(in, first, most, folder);
        Map<Space, Echoes> echoes = new EnumMap<>(Space.class);
        for (Space space : Space.values()) {
            echoes.put(space, Echoes.read(in));
        }
        return new Kept(sieve, echoes, LoadedPacks.read(in, night, folder));
    }
}
