package io.quittance.readers.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quittance.readers.Delivered;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextEncodingTest {
    private static final String TEXT = "charge_id,operator,account,service_code,service_name,charged_at,amount\r\n"
            + "C-1,中国移动,13800138000,VAS-01,彩铃㐂😀,2026-10-03 08:00:00,15.00";

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030", "UTF-16", "UTF-16LE-marked"})
    void theSameTextIsReadFromAnyEncoding(String name) throws IOException {
        boolean marked = name.endsWith("-marked");
        Charset charset = Charset.forName(marked ? "UTF-16LE" : name);
        Path file = Delivered.file(folder, "a.csv", marked ? "\ufeff" + TEXT : TEXT, charset);
        assertThat(Delivered.read(file).lines())
                .singleElement()
                .asString()
                .contains("CMCC")
                .contains("彩铃㐂😀");
    }

    @Test
    void aByteOrderMarkIsNoPartOfTheFirstColumn() throws IOException {
        Path file = Delivered.file(folder, "a.csv", "\ufeff" + TEXT);
        assertThat(Delivered.read(file).verdict().accepted()).isEqualTo(1);
    }

    @Test
    void bytesThatTurnBadFarInsideHoldTheFile() throws IOException {
        byte[] good = (TEXT.replace("中国移动", "CMCC").replace("彩铃㐂😀", "tone") + "\r\n" + "x".repeat(200_000) + "\r\n")
                .getBytes(StandardCharsets.UTF_8);
        good[good.length - 3] = (byte) 0xff;
        Path file = Delivered.file(folder, "a.csv", good);
        assertThat(Delivered.read(file).text()).contains("held UNDECODABLE");
    }

    @Test
    void aTextThatEndsInsideACharacterIsUndecodable() throws IOException {
        byte[] two = "中中".getBytes(StandardCharsets.UTF_8);
        Path cut = Delivered.file(folder, "b.csv", Arrays.copyOf(two, two.length - 1));
        assertThatThrownBy(() -> Delivered.read(cut)).hasMessageContaining("UNDECODABLE");
    }

    @Test
    void theCheckAgreesWithTheStrictDecoderOnRandomBytes() {
        Random random = new Random(7);
        int[] interesting = {
            0x41, 0x80, 0xbf, 0xc2, 0xdf, 0xe0, 0xa0, 0x9f, 0xed, 0xef, 0xf0, 0x90, 0x8f, 0xf4, 0xf5, 0xc1
        };
        for (int round = 0; round < 200_000; round++) {
            byte[] bytes = new byte[1 + random.nextInt(6)];
            for (int i = 0; i < bytes.length; i++) {
                bytes[i] = (byte) interesting[random.nextInt(interesting.length)];
            }
            Utf8Check check = new Utf8Check();
            check.feed(bytes, bytes.length);
            assertThat(check.isValid()).isEqualTo(decodes(bytes));
        }
    }

    private static boolean decodes(byte[] bytes) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException bad) {
            return false;
        }
    }
}
