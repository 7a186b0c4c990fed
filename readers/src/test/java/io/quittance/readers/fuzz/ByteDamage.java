package io.quittance.readers.fuzz;

import io.quittance.readers.fuzz.HostileFile.Promise;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** What disks, lines and programs that know nothing of the text do to bytes. */
final class ByteDamage {
    static final Charset GB18030 = Charset.forName("GB18030");

    static final List<Mutation> ALL = List.of(
            ByteDamage::flipped,
            ByteDamage::cut,
            ByteDamage::repeated,
            ByteDamage::controls,
            ByteDamage::reEncoded,
            ByteDamage::mixed,
            ByteDamage::cutAndReEncoded);

    /** So many characters of UTF-8 cannot be mistaken for GB18030. */
    private static final int TOLD = 4;

    private static final List<Charset> CHARSETS =
            List.of(StandardCharsets.UTF_8, GB18030, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE);

    private ByteDamage() {}

    private static HostileFile flipped(Sample sample, Random random) {
        byte[] bytes = bytes(sample, random);
        int flips = 1 + random.nextInt(random.nextInt(4) == 0 ? 40 : 3);
        for (int i = 0; i < flips; i++) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        return sample.file("bytes flipped", bytes, Promise.NOTHING_MORE);
    }

    private static HostileFile cut(Sample sample, Random random) {
        byte[] bytes = bytes(sample, random);
        Promise promise = sample.hasTrailer() ? Promise.SAME_OR_HELD : Promise.NOTHING_MORE;
        return sample.file("cut off", Arrays.copyOf(bytes, random.nextInt(bytes.length + 1)), promise);
    }

    private static HostileFile repeated(Sample sample, Random random) {
        byte[] bytes = bytes(sample, random);
        int from = random.nextInt(bytes.length);
        int to = from + random.nextInt(bytes.length - from + 1);
        int times = 1 + random.nextInt(20);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(bytes, 0, to);
        for (int i = 0; i < times; i++) {
            out.write(bytes, from, to - from);
        }
        out.write(bytes, to, bytes.length - to);
        return sample.file("bytes repeated", out.toByteArray(), Promise.NOTHING_MORE);
    }

    private static HostileFile controls(Sample sample, Random random) {
        StringBuilder text = new StringBuilder(sample.text());
        int count = 1 + random.nextInt(5);
        for (int i = 0; i < count; i++) {
            char control = random.nextBoolean() ? 0 : (char) random.nextInt(' ');
            text.insert(
                    random.nextInt(text.length() + 1), String.valueOf(control).repeat(1 + random.nextInt(3)));
        }
        return sample.file("control characters", text.toString(), Promise.NOTHING_MORE);
    }

    private static HostileFile reEncoded(Sample sample, Random random) {
        Charset charset = CHARSETS.get(random.nextInt(CHARSETS.size()));
        boolean wide = charset.name().startsWith("UTF-16");
        String ends = List.of("\n", "\r\n", "\r").get(random.nextInt(3));
        String text =
                (wide || random.nextBoolean() ? "\ufeff" : "") + sample.text().replace("\n", ends);
        return sample.file("written in " + charset, text.getBytes(charset), Promise.SAME);
    }

    private static HostileFile mixed(Sample sample, Random random) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int[] wide = new int[2];
        for (String line : sample.text().lines().toList()) {
            int which = random.nextInt(2);
            long characters = line.chars().filter(c -> c >= 0x800).count();
            wide[which] += characters > 1 ? (int) characters : 0;
            out.writeBytes((line + "\n").getBytes(CHARSETS.get(which)));
        }
        Promise promise = wide[0] >= TOLD && wide[1] > 0 ? Promise.HELD : Promise.NOTHING_MORE;
        return sample.file("UTF-8 and GB18030 lines in one file", out.toByteArray(), promise);
    }

    private static HostileFile cutAndReEncoded(Sample sample, Random random) {
        Charset charset = CHARSETS.get(random.nextInt(CHARSETS.size()));
        byte[] bytes = ("\ufeff" + sample.text()).getBytes(charset);
        int at = random.nextInt(bytes.length);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(bytes, 0, at);
        out.writeBytes(sample.text().getBytes(CHARSETS.get(random.nextInt(CHARSETS.size()))));
        return sample.file("two encodings joined", out.toByteArray(), Promise.NOTHING_MORE);
    }

    private static byte[] bytes(Sample sample, Random random) {
        return random.nextInt(3) == 0 ? sample.text().getBytes(GB18030) : sample.bytes();
    }
}
