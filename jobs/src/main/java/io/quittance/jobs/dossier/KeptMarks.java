package io.quittance.jobs.dossier;

import io.quittance.jobs.inbox.Archive;
import io.quittance.readers.container.Member;
import io.quittance.readers.text.LineMarks;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.zip.CRC32C;
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
        if (Files.exists(kept)) {
            byte[] written = Files.readAllBytes(kept);
            if (isWhole(written)) {
                return LineMarks.readFrom(new DataInputStream(new ByteArrayInputStream(written)));
            }
            LOG.warn("{} is not as it was written; the lines are searched again", kept);
        }
        LineMarks marks = LineMarks.of(member, encodings.of(sha256, member));
        keep(marks, kept);
        return marks;
    }

    /** A checksum of what is before it comes last. */
    private static boolean isWhole(byte[] written) {
        int end = written.length - Long.BYTES;
        return end > 0 && ByteBuffer.wrap(written).getLong(end) == checksum(written, end);
    }

    private static long checksum(byte[] bytes, int length) {
        CRC32C checksum = new CRC32C();
        checksum.update(bytes, 0, length);
        return checksum.getValue();
    }

    private static void keep(LineMarks marks, Path place) {
        try {
            Path part = Files.createTempFile(place.getParent(), "marks-", SUFFIX);
            try {
                ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                DataOutputStream out = new DataOutputStream(bytes);
                marks.writeTo(out);
                out.writeLong(checksum(bytes.toByteArray(), bytes.size()));
                Files.write(part, bytes.toByteArray());
                Files.move(part, place, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(part);
            }
        } catch (IOException e) {
            LOG.warn("The lines of {} are searched again next time: they could not be written down", place, e);
        }
    }
}
