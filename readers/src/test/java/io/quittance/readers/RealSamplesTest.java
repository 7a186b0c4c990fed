package io.quittance.readers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Bills that others have published, where they lie beside the project. */
class RealSamplesTest {
    private static final Path SAMPLES = Path.of("../../shared/samples");

    @TempDir
    Path folder;

    private static String sample(String name) throws IOException {
        assumeTrue(Files.isRegularFile(SAMPLES.resolve(name)), "the published samples are not here");
        return Files.readString(SAMPLES.resolve(name));
    }

    private Delivered.Story read(String text) throws IOException {
        return Delivered.read(Delivered.file(folder, "bill.csv", text));
    }

    private static long count(Delivered.Story story, String kind) {
        return story.lines().stream()
                .filter(line -> line.contains(" " + kind + " "))
                .count();
    }

    @Test
    void aWechatBillOfADayTiesOut() throws IOException {
        Delivered.Story story = read(sample("wechatpay_tradebill_ALL_utf8bom.csv"));
        assertThat(story.verdict().hold()).isNull();
        assertThat(story.verdict().totals()).hasSize(7).allMatch(total -> total.ties());
        assertThat(count(story, "PAYMENT")).isEqualTo(31);
        assertThat(count(story, "REFUND")).isEqualTo(14);
        assertThat(story.verdict().rejected()).isZero();
    }

    @Test
    void aWechatBillWithOneDigitChangedIsHeld() throws IOException {
        String bill = sample("wechatpay_tradebill_ALL_utf8bom.csv").replace("`45.0,`0.47,", "`45.0,`0.48,");
        assertThat(read(bill).text()).contains("held CONTROL_TOTAL_MISMATCH").contains("声明 0.48，明细 0.47");
    }

    @Test
    void aWechatBillThatWasCutOffIsHeld() throws IOException {
        String bill = sample("wechatpay_tradebill_ALL_utf8bom.csv");
        int header = bill.indexOf("总交易单数");
        assertThat(read(bill.substring(0, header)).text()).contains("held TRAILER_MISSING");
        assertThat(read(bill.substring(0, bill.indexOf("`45.0"))).text()).contains("held TRAILER_MISSING");
    }

    @Test
    void anAlipayBillOfADayTiesOutInEitherEncoding() throws IOException {
        String bill = sample("alipay_trade_detail_2019.literal.csv");
        Path gbk = Delivered.file(folder, "gbk.csv", bill, Charset.forName("GB18030"));
        assertThat(Delivered.read(gbk).text()).isEqualTo(read(bill).text());
        Delivered.Story story = read(bill);
        assertThat(story.verdict().hold()).isNull();
        assertThat(count(story, "PAYMENT")).isEqualTo(6);
        assertThat(count(story, "REFUND")).isEqualTo(4);
    }

    @Test
    void anAlipayBillThatDoesNotTieOutIsHeld() throws IOException {
        String bill = sample("alipay_trade_detail_2019.literal.csv");
        assertThat(read(bill.replace("退款合计：4笔", "退款合计：5笔")).text()).contains("held CONTROL_TOTAL_MISMATCH");
        assertThat(read(bill.substring(0, bill.indexOf("#退款合计"))).text()).contains("held TRAILER_MISSING");
        assertThat(read(bill.substring(0, bill.indexOf("#交易合计"))).text()).contains("held TRAILER_MISSING");
    }

    @Test
    void personalExportsAreRecognised() throws IOException {
        assertThat(read(sample("wechat_personal_deg.csv")).format()).isEqualTo("wechat-personal");
        assumeTrue(Files.isRegularFile(SAMPLES.resolve("alipay_personal_deg_gbk.csv")));
        byte[] gbk = Files.readAllBytes(SAMPLES.resolve("alipay_personal_deg_gbk.csv"));
        assertThat(new String(gbk, StandardCharsets.ISO_8859_1)).isNotEmpty();
        assertThat(Delivered.read(Delivered.file(folder, "gbk.csv", gbk)).format())
                .isEqualTo("alipay-personal-2023");
    }
}
