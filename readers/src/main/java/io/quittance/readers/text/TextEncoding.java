package io.quittance.readers.text;

import io.quittance.domain.quarantine.HoldCode;
import io.quittance.readers.container.HeldFileException;
import io.quittance.readers.container.Member;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * How a member's bytes become characters.
 *
 * @param charset decoded strictly
 * @param markLength bytes of the byte order mark before the text
 */
public record TextEncoding(Charset charset, int markLength) {
    /** What Chinese files use that are not UTF-8; contains GBK and GB2312. */
    public static final Charset GB18030 = Charset.forName("GB18030");

    private static final int BLOCK = 1 << 16;

    /**
     * A byte order mark decides; else UTF-8 if every byte agrees, save a last character that was cut off (which then
     * cannot be decoded); else GB18030. Reads the bytes once, those that are not UTF-8 twice, and holds a block of
     * them.
     *
     * @throws HeldFileException if some lines are UTF-8 and others are not
     */
    public static TextEncoding of(Member member) throws IOException {
        try (InputStream in = member.open()) {
            byte[] block = new byte[BLOCK];
            int length = in.readNBytes(block, 0, 4);
            TextEncoding marked = byMark(block, length);
            if (marked != null) {
                return marked;
            }
            Utf8Check check = new Utf8Check();
            while (length > 0 && check.feed(block, length)) {
                length = in.read(block, 0, BLOCK);
            }
            if (check.isValid() || check.isCutOff()) {
                return new TextEncoding(StandardCharsets.UTF_8, 0);
            }
        }
        refuseMixed(member);
        return new TextEncoding(GB18030, 0);
    }

    private static void refuseMixed(Member member) throws IOException {
        MixedLines lines = new MixedLines();
        byte[] block = new byte[BLOCK];
        try (InputStream in = member.open()) {
            for (int length = in.read(block, 0, BLOCK); length > 0; length = in.read(block, 0, BLOCK)) {
                lines.feed(block, length);
            }
        }
        if (lines.areMixed()) {
            throw new HeldFileException(HoldCode.UNDECODABLE.of(
                    member.name() + "（有的行是 UTF-8，有的不是）", member.name() + " (some lines are UTF-8, others are not)"));
        }
    }

    private static @Nullable TextEncoding byMark(byte[] b, int length) {
        if (length >= 3 && b[0] == (byte) 0xEF && b[1] == (byte) 0xBB && b[2] == (byte) 0xBF) {
            return new TextEncoding(StandardCharsets.UTF_8, 3);
        }
        if (length >= 4 && b[0] == (byte) 0x84 && b[1] == 0x31 && b[2] == (byte) 0x95 && b[3] == 0x33) {
            return new TextEncoding(GB18030, 4);
        }
        if (length >= 2 && b[0] == (byte) 0xFF && b[1] == (byte) 0xFE) {
            return new TextEncoding(StandardCharsets.UTF_16LE, 2);
        }
        if (length >= 2 && b[0] == (byte) 0xFE && b[1] == (byte) 0xFF) {
            return new TextEncoding(StandardCharsets.UTF_16BE, 2);
        }
        return null;
    }
}
