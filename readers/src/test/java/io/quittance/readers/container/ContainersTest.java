package io.quittance.readers.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quittance.readers.Delivered;
import io.quittance.readers.Zips;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContainersTest {
    private static final Charset GBK = Charset.forName("GBK");
    private static final byte[] CHARGES = sample("charges");

    @TempDir
    Path folder;

    private static byte[] sample(String format) {
        try {
            return Files.readAllBytes(Path.of("src/test/resources/formats", format, "sample.csv"));
        } catch (IOException fault) {
            throw new java.io.UncheckedIOException(fault);
        }
    }

    @Test
    void aGzipIsToldByItsBytesAndReadLikeThePlainFile() throws IOException {
        Path plain = Delivered.file(folder, "charges.csv", CHARGES);
        Path gzip = Delivered.file(folder, "charges-too.csv", Zips.gzip(CHARGES));
        assertThat(Delivered.read(gzip).text()).isEqualTo(Delivered.read(plain).text());
    }

    @Test
    void anAlipayZipNamesItsMembersInGbkAndItsSummaryMayComeFirst() throws IOException {
        Map<String, byte[]> members = new LinkedHashMap<>();
        members.put("20880156_20261003_业务明细(汇总).csv", sample("alipay-trade-summary"));
        members.put("20880156_20261003_业务明细.csv", sample("alipay-trade"));
        List<Member> found = Delivered.members(Delivered.file(folder, "bill.zip", Zips.zip(members, GBK)));
        assertThat(found)
                .extracting(Member::name)
                .containsExactly("bill.zip!20880156_20261003_业务明细(汇总).csv", "bill.zip!20880156_20261003_业务明细.csv");
        assertThat(Delivered.read(found.get(0)).format()).isEqualTo("alipay-trade-summary");
        assertThat(Delivered.read(found.get(1)).verdict().accepted()).isEqualTo(3);
    }

    @Test
    void aGzipInsideAZipIsUnpackedToo() throws IOException {
        byte[] zip = Zips.zip(Map.of("../../charges.csv.gz", Zips.gzip(CHARGES)), StandardCharsets.UTF_8);
        Member member = Delivered.members(Delivered.file(folder, "a.zip", zip)).get(0);
        assertThat(member.name()).isEqualTo("a.zip!../../charges.csv.gz");
        assertThat(Delivered.read(member).format()).isEqualTo("charges");
    }

    @Test
    void whatIsHiddenInAnArchiveIsNotDelivered() throws IOException {
        byte[] zip = Zips.zip(
                Map.of(
                        "a/charges.csv", CHARGES,
                        "a/.DS_Store", CHARGES,
                        ".hidden", CHARGES,
                        "__MACOSX/a/._charges.csv", CHARGES),
                StandardCharsets.UTF_8);
        assertThat(Delivered.members(Delivered.file(folder, "a.zip", zip)))
                .extracting(Member::name)
                .containsExactly("a.zip!a/charges.csv");
    }

    @Test
    void aZipInsideAZipIsHeld() throws IOException {
        byte[] inner = Zips.zip(Map.of("a.csv", CHARGES), StandardCharsets.UTF_8);
        byte[] zip = Zips.zip(Map.of("a.zip", inner), StandardCharsets.UTF_8);
        Member member = Delivered.members(Delivered.file(folder, "a.zip", zip)).get(0);
        assertThatThrownBy(() -> Delivered.read(member)).hasMessageContaining("BROKEN_ARCHIVE");
    }

    @Test
    void aGzipThatWasCutOffIsHeldWhereverItEnds() throws IOException {
        byte[] gzip = Zips.gzip(CHARGES);
        for (int length = 3; length < gzip.length; length += 7) {
            Path file = Delivered.file(folder, "cut.gz", Arrays.copyOf(gzip, length));
            assertThatThrownBy(() -> Delivered.read(file))
                    .isInstanceOf(HeldFileException.class)
                    .hasMessageContaining("BROKEN_ARCHIVE");
        }
    }

    @Test
    void anEncryptedZipNamesTheFile() throws IOException {
        Path file = Delivered.file(folder, "secret.zip", Zips.encrypted());
        assertThatThrownBy(() -> Delivered.members(file))
                .hasMessageContaining("encrypted")
                .hasMessageContaining("secret.zip");
    }

    @Test
    void aMemberWithoutBytesIsEmpty() throws IOException {
        byte[] zip = Zips.zip(Map.of("a.csv", new byte[0]), StandardCharsets.UTF_8);
        Member member = Delivered.members(Delivered.file(folder, "a.zip", zip)).get(0);
        assertThatThrownBy(member::open).hasMessageContaining("EMPTY_FILE");
    }

    @Test
    void anArchiveThatUnpacksWithoutEndIsStopped() throws IOException {
        byte[] zeros = new byte[3 << 20];
        Path file = Delivered.file(folder, "bomb.zip", Zips.zip(Map.of("a.csv", zeros), StandardCharsets.UTF_8));
        Unpacking strict = new Unpacking(1L << 30, 100, 1 << 20, 10);
        Member member = new Containers(strict).members(file, "bomb.zip").get(0);
        try (InputStream in = member.open()) {
            assertThatThrownBy(in::readAllBytes).hasMessageContaining("ARCHIVE_TOO_LARGE");
        }
    }
}
