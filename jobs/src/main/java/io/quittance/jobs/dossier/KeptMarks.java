package io.quittance.jobs.dossier;

import io.quittance.jobs.inbox.Archive;
import io.quittance.readers.container.Member;
import io.quittance.readers.text.LineMarks;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where lines begin in large files of the archive. It is found once and kept beside the file, so that the evidence of a
 * case that goes back many nights does not take reading the files of all of them; lost, it is found again.
 */
final class KeptMarks {
    private static final Logger LOG = LoggerFactory.getLogger(KeptMarks.class);
    private static final String SUFFIX = ".lines";

    private final Archive archive;
    private final Encodings encodings;

    /** Beside the files of an archive. */
    KeptMarks(Archive archive, Encodings encodings) {
        this.archive = archive;
        this.encodings = encodings;
    }

    /** Those of a text that was delivered by itself. */
    LineMarks of(String sha256, Member member) throws IOException {
        Path kept = archive.at(sha256).resolveSibling(sha256 + SUFFIX);
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(kept)))) {
            return LineMarks.readFrom(in);
        } catch (NoSuchFileException | EOFException notYet) {
            LineMarks marks = LineMarks.of(member, encodings.of(sha256, member));
            keep(marks, kept);
            return marks;
        }
    }

    private static void keep(LineMarks marks, Path place) {
        try {
            Path part = Files.createTempFile(place.getParent(), "marks-", SUFFIX);
            try {
                try (DataOutputStream out = new DataOutputStream(Files.newOutputStream(part))) {
                    marks.writeTo(out);
                }
                Files.move(part, place, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(part);
            }
        } catch (IOException e) {
            LOG.warn("The lines of {} are searched again next time: they could not be written down", place, e);
        }
    }
}
