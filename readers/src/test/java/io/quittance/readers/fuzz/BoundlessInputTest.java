package io.quittance.readers.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import io.quittance.readers.container.Member;
import io.quittance.readers.container.StreamedMember;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that would fill the memory or the night of a reader without limits. */
@Timeout(value = 5, unit = TimeUnit.MINUTES, threadMode = ThreadMode.SEPARATE_THREAD)
class BoundlessInputTest {
    private static final long SOAKED = 5L << 29;
    private static final long LONG = Boolean.getBoolean("quittance.soak") ? SOAKED : 1L << 28;
    private static final long ALLOCATED = 192L << 20;

    private static final com.sun.management.ThreadMXBean THREADS =
            (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();

    @TempDir
    Path folder;

    /** More than two thousand million characters in the soak, an eighth of that otherwise. */
    @ParameterizedTest
    @ValueSource(chars = {'x', '"', ',', '\0'})
    void aLineWithoutEndIsOneRejectedRow(char filler) throws IOException {
        byte[] before = "channel,transaction_id,order_no,paid_at,amount\nWECHAT,T-1,O-1,2026-10-03,1.00\nx"
                .getBytes(StandardCharsets.UTF_8);
        byte[] behind = "\nWECHAT,T-2,O-2,2026-10-03,2.00\n".getBytes(StandardCharsets.UTF_8);
        Member member = StreamedMember.of("a.csv", () -> new EndlessLine(before, filler, LONG, behind));
        Reading reading = bounded(() -> Reading.of(member));
        assertThat(reading.records()).containsOnlyKeys(2, 4);
        assertThat(reading.rejected()).singleElement().satisfies(row -> {
            assertThat(row.line()).isEqualTo(3);
            assertThat(row.reasons().get(0).code()).isEqualTo("CELL_TOO_LONG");
            assertThat(row.reasons().get(0).en()).isEqualTo("row is longer than 1048576 characters");
            assertThat(row.raw().length()).isLessThan(5000);
        });
    }

    @Test
    void aQuoteThatIsNeverClosedCostsOneRow() throws IOException {
        byte[] before = "channel,transaction_id,order_no,paid_at,amount\n\"x".getBytes(StandardCharsets.UTF_8);
        byte[] behind = "\nWECHAT,T-2,O-2,2026-10-03,2.00\n".getBytes(StandardCharsets.UTF_8);
        Member member = StreamedMember.of("a.csv", () -> new EndlessLine(before, '\t', 64 << 20, behind));
        Reading reading = bounded(() -> Reading.of(member));
        assertThat(reading.records()).containsOnlyKeys(3);
        assertThat(reading.rejected()).hasSize(1);
    }

    @Test
    void aHeaderLineWithoutEndIsHeld() throws IOException {
        byte[] before = "channel,transaction_id,order_no,paid_at,amount,".getBytes(StandardCharsets.UTF_8);
        Member member = StreamedMember.of("a.csv", () -> new EndlessLine(before, ',', 64 << 20, new byte[0]));
        assertThat(bounded(() -> Reading.of(member)).code()).isEqualTo("UNKNOWN_FORMAT");
    }

    @Test
    void anArchiveThatUnpacksToZerosIsHeld() throws IOException {
        ByteArrayOutputStream gzip = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(gzip)) {
            zeros(out, 96 << 20);
        }
        assertThat(held(gzip.toByteArray())).isEqualTo("ARCHIVE_TOO_LARGE");
        assertThat(held(zipOfZeros("a.csv"))).isEqualTo("ARCHIVE_TOO_LARGE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"xl/sharedStrings.xml", "xl/worksheets/sheet1.xml", "xl/media/image1.png"})
    void aWorkbookWhosePartUnpacksWithoutEndIsHeld(String part) throws IOException {
        byte[] bomb = zipOfZeros(part, "[Content_Types].xml", "xl/workbook.xml");
        assertThat(held(bomb)).isIn("ARCHIVE_TOO_LARGE", "BROKEN_ARCHIVE");
    }

    @Test
    void anArchiveOfTooManyMembersIsHeldBeforeTheyAreListed() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (int i = 0; i < 200_000; i++) {
                zip.putNextEntry(new ZipEntry("folder" + i + "/"));
            }
        }
        assertThat(held(out.toByteArray())).isEqualTo("ARCHIVE_TOO_LARGE");
    }

    private static byte[] zipOfZeros(String... names) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (String name : names) {
                zip.putNextEntry(new ZipEntry(name));
                zeros(zip, name.equals(names[0]) ? 96 << 20 : 0);
            }
        }
        return out.toByteArray();
    }

    private static void zeros(OutputStream out, int count) throws IOException {
        byte[] block = new byte[1 << 20];
        for (int written = 0; written < count; written += block.length) {
            out.write(block);
        }
    }

    private String held(byte[] bytes) throws IOException {
        Path file = Files.write(folder.resolve("bomb"), bytes);
        return bounded(() -> Reading.of(file).get(0)).code();
    }

    private interface Read {
        Reading read() throws IOException;
    }

    /** Also counts what was thrown away again, so that no buffer can have grown with the file. */
    private static Reading bounded(Read read) throws IOException {
        long before = THREADS.getCurrentThreadAllocatedBytes();
        Reading reading = read.read();
        assertThat(THREADS.getCurrentThreadAllocatedBytes() - before).isLessThan(ALLOCATED);
        return reading;
    }
}
