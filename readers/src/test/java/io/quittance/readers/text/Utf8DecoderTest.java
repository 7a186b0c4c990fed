package io.quittance.readers.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

class Utf8DecoderTest {
    private static final String[] PIECES = {
        "a", "2026-10-03 08:00:00,15.00\r\n", "中", "阅读包月", "·", "é", "한", "ก", "￥", "\ue000", "\ufeff", "😀"
    };

    /** Texts with damage at any place, in blocks and buffers of any size: the same characters, the same end. */
    @Test
    void javasOwnDecoderAgreesBlockByBlock() {
        Random random = new Random(11);
        for (int round = 0; round < 100_000; round++) {
            byte[] bytes = text(random);
            int block = 1 + random.nextInt(40);
            int room = 2 + random.nextInt(40);
            assertThat(decoded(new Utf8Decoder(), bytes, block, room))
                    .isEqualTo(decoded(StandardCharsets.UTF_8.newDecoder(), bytes, block, room));
        }
    }

    private static byte[] text(Random random) {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        for (int pieces = random.nextInt(8); pieces >= 0; pieces--) {
            text.writeBytes(PIECES[random.nextInt(PIECES.length)].getBytes(StandardCharsets.UTF_8));
        }
        byte[] bytes = text.toByteArray();
        if (random.nextBoolean()) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        return bytes;
    }

    private static String decoded(CharsetDecoder decoder, byte[] bytes, int block, int room) {
        StringBuilder text = new StringBuilder();
        ByteBuffer in = ByteBuffer.wrap(bytes, 0, 0);
        while (true) {
            CharBuffer out = CharBuffer.wrap(new char[room]);
            boolean last = in.limit() == bytes.length;
            var result = decoder.decode(in, out, last);
            text.append(out.flip());
            if (result.isError() || (last && result.isUnderflow())) {
                return text + " " + (result.isError() ? "is damaged after" : "ends at") + " " + in.position();
            }
            if (result.isUnderflow()) {
                in.limit(Math.min(bytes.length, in.limit() + block));
            }
        }
    }
}
