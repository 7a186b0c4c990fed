package io.quittance.readers.text;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * Decodes strict UTF-8 between arrays. Java's own decoder takes many bytes at a time only where a whole block is ASCII,
 * and a bill has Chinese in every row; so it is given the stretches of ASCII one by one, and what is Chinese is decoded
 * in between. At anything else, above all what is malformed or cut off, Java's own decodes the rest of the block.
 */
final class Utf8Decoder extends CharsetDecoder {
    private static final int CHINESE = 3;

    private final CharsetDecoder java = StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);

    Utf8Decoder() {
        super(StandardCharsets.UTF_8, 1, 1);
    }

    @Override
    protected CoderResult decodeLoop(ByteBuffer in, CharBuffer out) {
        int end = in.limit();
        do {
            int start = in.arrayOffset();
            in.limit(Utf8Check.asciiEnd(in.array(), start + in.position(), start + end) - start);
            java.decode(in, out, false);
            in.limit(end);
        } while (chinese(in, out));
        return java.decode(in, out, false);
    }

    /** Decodes characters of three bytes as far as they reach and the second byte has no rule of its own. */
    private static boolean chinese(ByteBuffer in, CharBuffer out) {
        byte[] bytes = in.array();
        char[] chars = out.array();
        int from = in.arrayOffset() + in.position();
        int most = Math.min(in.remaining() / CHINESE, out.remaining());
        int to = out.arrayOffset() + out.position();
        int count = 0;
        while (count < most && isChinese(bytes, from)) {
            chars[to + count] = character(bytes, from);
            from += CHINESE;
            count++;
        }
        in.position(in.position() + count * CHINESE);
        out.position(out.position() + count);
        return count > 0;
    }

    private static char character(byte[] bytes, int at) {
        return (char) (((bytes[at] & 0x0F) << 12) | ((bytes[at + 1] & 0x3F) << 6) | (bytes[at + 2] & 0x3F));
    }

    private static boolean isChinese(byte[] bytes, int at) {
        byte lead = bytes[at];
        boolean plain = lead > (byte) 0xE0 && lead <= (byte) 0xEF && lead != (byte) 0xED;
        return plain && (bytes[at + 1] & 0xC0) == 0x80 && (bytes[at + 2] & 0xC0) == 0x80;
    }
}
