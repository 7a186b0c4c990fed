package io.quittance.readers.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MixedLinesTest {
    private static final long LINES = Boolean.getBoolean("quittance.soak") ? 10_000_000 : 100_000;
    private static final Charset GB18030 = Charset.forName("GB18030");

    private static final List<String> WORDS =
            List.of(("月租 包月 套餐费 会员费 流量 通话 短信 点播 违约金 滞纳金 冲正 减免 话费 余额 微信 支付宝 合计 视频彩铃 来电显示 "
                            + "咪咕视频会员 爱奇艺黄金会员 流量加油包 5G畅享套餐 宽带融合 权益超市 王盟卡 卡盟钻石 腾讯视频VIP 国际漫游 "
                            + "彩铃升级版 手机报 天翼云盘 沃阅读 阅读会员 手机电视 咪咕音乐 亲情网 来电提醒 联通秘书 随心看 和包券 移动 联通 电信")
                    .split(" "));

    private static boolean mixed(byte[] bytes) {
        MixedLines lines = new MixedLines();
        lines.feed(bytes, bytes.length);
        return lines.areMixed();
    }

    /**
     * Files of 2 to 200 lines, for a short one is the likeliest to be mistaken; in a third of them one value is the
     * only Chinese, the same in all lines.
     */
    @ParameterizedTest
    @ValueSource(ints = {0xd7, 0xf7})
    void noFileOfGb18030IsTakenForAMixedOne(int lastLead) {
        Random random = new Random(20_261_003L);
        long mistaken = 0;
        long lines = 0;
        while (lines < LINES) {
            int count = 2 + random.nextInt(199);
            lines += count;
            mistaken += mixed(file(random, count, lastLead)) ? 1 : 0;
        }
        System.out.println("mixed encodings: " + lines + " lines of GB18030, lead bytes up to "
                + Integer.toHexString(lastLead) + ", " + mistaken + " files mistaken");
        assertThat(mistaken).isZero();
    }

    private static byte[] file(Random random, int count, int lastLead) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes("手机号码,业务名称,金额(元)\n".getBytes(GB18030));
        int kind = random.nextInt(3);
        byte[] value = word(random, lastLead);
        for (int i = 1; i < count; i++) {
            out.writeBytes("13800000001,".getBytes(StandardCharsets.US_ASCII));
            if (kind == 0) {
                out.writeBytes(value);
            } else if (kind == 1) {
                out.writeBytes(word(random, lastLead));
            } else {
                out.writeBytes(WORDS.get(random.nextInt(WORDS.size())).getBytes(GB18030));
            }
            out.writeBytes(",15.00\n".getBytes(StandardCharsets.US_ASCII));
        }
        return out.toByteArray();
    }

    private static byte[] word(Random random, int lastLead) {
        byte[] word = new byte[2 * (2 + random.nextInt(7))];
        for (int i = 0; i < word.length; i += 2) {
            word[i] = (byte) (0xb0 + random.nextInt(lastLead - 0xb0 + 1));
            word[i + 1] = (byte) (0xa1 + random.nextInt(0xfe - 0xa1 + 1));
        }
        return word;
    }

    @Test
    void everyWordOfAnExportIsToldInUtf8() {
        for (String word : WORDS) {
            String line = "13800000001," + word + "," + word + ",15.00\n";
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            out.writeBytes("手机号码\n".getBytes(GB18030));
            out.writeBytes(line.repeat(2).getBytes(StandardCharsets.UTF_8));
            assertThat(mixed(out.toByteArray())).as(word).isTrue();
        }
    }

    @Test
    void oneLineInAHundredIsEnough() {
        String plain = "13800000001,畅听会员,15.00\n";
        byte[] utf8 = plain.repeat(2).getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(plain.repeat(198).getBytes(GB18030));
        out.writeBytes(utf8);
        assertThat(mixed(out.toByteArray())).isTrue();
        out.writeBytes(plain.repeat(100).getBytes(GB18030));
        assertThat(mixed(out.toByteArray())).isFalse();
    }
}
