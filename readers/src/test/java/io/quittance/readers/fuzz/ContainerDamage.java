package io.quittance.readers.fuzz;

import io.quittance.readers.Zips;
import io.quittance.readers.fuzz.HostileFile.Promise;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Archives that were damaged on the way, or made to do damage. */
final class ContainerDamage {
    static final List<Mutation> ALL = List.of(
            ContainerDamage::gzipCut,
            ContainerDamage::gzipFlipped,
            ContainerDamage::gzipOfTwo,
            ContainerDamage::zipCut,
            ContainerDamage::zipFlipped,
            ContainerDamage::storedZipFlipped,
            ContainerDamage::zipOfTwoFlipped,
            ContainerDamage::names,
            ContainerDamage::encrypted,
            ContainerDamage::nested,
            ContainerDamage::sameNames,
            ContainerDamage::workbookFlipped,
            ContainerDamage::workbookWithOtherXml);

    private ContainerDamage() {}

    private static HostileFile gzipCut(Sample sample, Random random) throws IOException {
        byte[] gzip = Zips.gzip(sample.bytes());
        byte[] cut = Arrays.copyOf(gzip, 2 + random.nextInt(gzip.length - 2));
        return sample.file("gzip cut off", cut, Promise.HELD);
    }

    private static HostileFile gzipFlipped(Sample sample, Random random) throws IOException {
        byte[] gzip = flipped(Zips.gzip(sample.bytes()), random, 2);
        return sample.file("gzip with a byte flipped", gzip, Promise.SAME_OR_HELD);
    }

    private static HostileFile gzipOfTwo(Sample sample, Random random) throws IOException {
        byte[] bytes = sample.bytes();
        int at = random.nextInt(bytes.length + 1);
        byte[] first = Zips.gzip(Arrays.copyOf(bytes, at));
        byte[] second = Zips.gzip(Arrays.copyOfRange(bytes, at, bytes.length));
        boolean whole = random.nextBoolean();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(first);
        out.writeBytes(whole ? second : flipped(second, random, 0));
        return sample.file("two gzips in one", out.toByteArray(), whole ? Promise.SAME : Promise.SAME_OR_HELD);
    }

    private static HostileFile zipCut(Sample sample, Random random) throws IOException {
        byte[] zip = zip(sample);
        byte[] cut = Arrays.copyOf(zip, 4 + random.nextInt(zip.length - 4));
        return sample.file("zip cut off", cut, Promise.HELD);
    }

    private static HostileFile zipFlipped(Sample sample, Random random) throws IOException {
        return sample.file("zip with a byte flipped", flipped(zip(sample), random, 4), Promise.SAME_OR_HELD);
    }

    private static HostileFile storedZipFlipped(Sample sample, Random random) throws IOException {
        byte[] bytes = sample.bytes();
        CRC32 crc = new CRC32();
        crc.update(bytes);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            ZipEntry entry = new ZipEntry("bill.csv");
            entry.setMethod(ZipEntry.STORED);
            entry.setSize(bytes.length);
            entry.setCrc(crc.getValue());
            zip.putNextEntry(entry);
            zip.write(bytes);
        }
        byte[] flipped = flipped(out.toByteArray(), random, 4);
        return sample.file("stored zip with a byte flipped", flipped, Promise.SAME_OR_HELD);
    }

    /** The second half of the rows is a member of its own, which must not vanish. */
    private static HostileFile zipOfTwoFlipped(Sample sample, Random random) throws IOException {
        Map<String, byte[]> members = new LinkedHashMap<>();
        members.put("empty.csv", "No Bill Exist".getBytes(StandardCharsets.UTF_8));
        members.put("bill.csv", sample.bytes());
        byte[] zip = Zips.zip(members, StandardCharsets.UTF_8);
        return sample.file("zip of two with a byte flipped", flipped(zip, random, 4), Promise.SAME_OR_HELD);
    }

    private static HostileFile names(Sample sample, Random random) throws IOException {
        String name = List.of(
                        "../../../etc/passwd",
                        "/etc/passwd",
                        "C:\\windows\\x.csv",
                        "a\u0000b.csv",
                        "a\nb.csv",
                        "\u202egpj.csv",
                        "x".repeat(60_000),
                        "bill.csv!inner.csv")
                .get(random.nextInt(8));
        byte[] zip = Zips.zip(Map.of(name, sample.bytes()), StandardCharsets.UTF_8);
        return sample.file("a path as a member's name", zip, Promise.SAME_OR_HELD);
    }

    private static HostileFile encrypted(Sample sample, Random random) throws IOException {
        byte[] zip = zip(sample);
        for (int i = 0; i + 10 < zip.length; i++) {
            if (zip[i] == 'P' && zip[i + 1] == 'K' && (zip[i + 2] == 1 || zip[i + 2] == 3)) {
                zip[i + (zip[i + 2] == 1 ? 8 : 6)] |= (byte) (random.nextBoolean() ? 1 : 0x41);
            }
        }
        return sample.file("encrypted zip", zip, Promise.HELD);
    }

    private static HostileFile nested(Sample sample, Random random) throws IOException {
        byte[] bytes = sample.bytes();
        int depth = 2 + random.nextInt(6);
        for (int i = 0; i < depth; i++) {
            bytes = random.nextBoolean() ? Zips.gzip(bytes) : Zips.zip(Map.of("inner", bytes), StandardCharsets.UTF_8);
        }
        return sample.file("archives inside archives", bytes, Promise.SAME_OR_HELD);
    }

    private static HostileFile sameNames(Sample sample, Random random) throws IOException {
        Map<String, byte[]> members = new LinkedHashMap<>();
        members.put("a.csv", sample.bytes());
        members.put("b.csv", "No Bill Exist".getBytes(StandardCharsets.UTF_8));
        byte[] zip = Zips.zip(members, StandardCharsets.UTF_8);
        for (int i = 0; i + 5 < zip.length; i++) {
            boolean name = zip[i] == 'b' && zip[i + 1] == '.' && zip[i + 2] == 'c' && zip[i + 3] == 's';
            zip[i] = name ? (byte) 'a' : zip[i];
        }
        return sample.file("two members of one name", zip, Promise.HELD);
    }

    private static HostileFile workbookFlipped(Sample sample, Random random) throws IOException {
        byte[] workbook = Sheets.of(sample);
        byte[] flipped = flipped(workbook.clone(), random, 4);
        return new HostileFile(sample.id(), "workbook with a byte flipped", flipped, Promise.SAME_OR_HELD, workbook);
    }

    private static HostileFile workbookWithOtherXml(Sample sample, Random random) throws IOException {
        return sample.file("workbook with damaged XML", Sheets.damaged(sample, random), Promise.NOTHING_MORE);
    }

    private static byte[] zip(Sample sample) throws IOException {
        return Zips.zip(Map.of("bill.csv", sample.bytes()), StandardCharsets.UTF_8);
    }

    /** One byte is another, but for the first ones, by which the container is told. */
    private static byte[] flipped(byte[] bytes, Random random, int from) {
        bytes[from + random.nextInt(bytes.length - from)] ^= (byte) (1 + random.nextInt(255));
        return bytes;
    }
}
