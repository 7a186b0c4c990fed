package io.quittance.jobs.inbox;

import java.io.IOException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.jspecify.annotations.Nullable;

/**
 * The files that an inbox had last time and their digests, so that one that nobody has touched since is not read again.
 *
 * <p>Touched is told by the time at which the system last changed anything of a file, which nobody can set, beside its
 * place, size and time. Where a file system does not say so much, and of a file that was touched just before, nothing is
 * known. Thread-safe.
 */
final class KnownFiles {
    /** Longer than the clocks of file systems stand still. */
    private static final Duration SETTLED = Duration.ofSeconds(2);

    private final Path note;
    private final Map<String, Known> before = new HashMap<>();
    private final SortedMap<String, Known> now = new ConcurrentSkipListMap<>();

    private record Known(String stamp, String sha256) {}

    /**
     * What was noted; nothing, if it cannot be read.
     *
     * @param note the file in which it is
     */
    KnownFiles(Path note) {
        this.note = note;
        try {
            if (Files.exists(note)) {
                Files.readAllLines(note).forEach(this::read);
            }
        } catch (IOException | IllegalArgumentException damaged) {
            before.clear();
        }
    }

    private void read(String line) {
        String[] parts = line.split(" ", -1);
        if (parts.length == 3) {
            before.put(URLDecoder.decode(parts[2], StandardCharsets.UTF_8), new Known(parts[1], parts[0]));
        }
    }

    /** The digest of a file that is as it was. */
    Optional<String> sha256(Path file) {
        Known known = before.get(name(file));
        return known != null && known.stamp().equals(stamp(file)) ? Optional.of(known.sha256()) : Optional.empty();
    }

    /** How a file is; null where that cannot be told for sure. To be asked before it is read. */
    static @Nullable String stamp(Path file) {
        try {
            Map<String, Object> is = Files.readAttributes(file, "unix:dev,ino,size,lastModifiedTime,ctime");
            FileTime touched = (FileTime) Objects.requireNonNull(is.get("ctime"));
            return touched.toInstant().isAfter(Instant.now().minus(SETTLED))
                    ? null
                    : "%s/%s/%s/%s/%s"
                            .formatted(
                                    is.get("dev"), is.get("ino"), is.get("size"), is.get("lastModifiedTime"), touched);
        } catch (IOException | UnsupportedOperationException | IllegalArgumentException notSaid) {
            return null;
        }
    }

    /** Notes the digest of a file that is still as it was before it was read. */
    void note(Path file, @Nullable String stamp, String sha256) {
        if (stamp != null && stamp.equals(stamp(file))) {
            now.put(name(file), new Known(stamp, sha256));
        }
    }

    /** Writes down what was noted, in place of what was before. */
    void save() throws IOException {
        List<String> lines = now.entrySet().stream()
                .map(file -> "%s %s %s"
                        .formatted(
                                file.getValue().sha256(),
                                file.getValue().stamp(),
                                URLEncoder.encode(file.getKey(), StandardCharsets.UTF_8)))
                .toList();
        Files.createDirectories(note.getParent());
        Path part = note.resolveSibling(note.getFileName() + ".part");
        Files.write(part, lines);
        Files.move(part, note, StandardCopyOption.ATOMIC_MOVE);
    }

    private static String name(Path file) {
        return file.toAbsolutePath().normalize().toString();
    }
}
