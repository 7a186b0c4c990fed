package io.quittance.app.end2end;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every layout in which subscribers bring what they paid, attached to a case. */
class EvidenceLayoutTests extends WithInstallation {

    private DisputedLine line = new DisputedLine(installation);

    @BeforeEach
    void aCase() throws IOException {
        line = DisputedLine.in(installation);
    }

    @Test
    void theAppsWebsiteAndOlderExportsOfAlipayAreCompared() throws IOException {
        Path web = write("alipay_record.csv", """
                支付宝交易记录明细查询,,
                账号:[w***@example.com],,
                起始日期:[2026-10-01 00:00:00]    终止日期:[2026-11-01 00:00:00],,
                ---------------------------------交易记录明细列表------------------------------------,,
                交易号,商家订单号,交易创建时间,付款时间,最近修改时间,交易来源地,类型,交易对方,商品名称,金额（元）,收/支,交易状态,服务费（元）,\
                成功退款（元）,备注,资金状态,
                A-4\t,ORD-A-4\t,2026-10-04 08:00:01,2026-10-04 08:00:05,2026-10-04 08:00:05,其他,即时到账交易,移动,彩铃,14.00,\
                支出,交易成功,0.00,0.00,,已支出,
                """, DisputedLine.GB18030);
        assertThat(line.evidence(web).endsWith(0).out()).contains("alipay-personal-web", "一致（1）：", ": A-4  2026-10-04");
        Path older = write("alipay_record_20261101.csv", """
                ---------------------------------交易记录明细列表------------------------------------
                收/支 ,交易对方 ,对方账号 ,商品说明 ,收/付款方式 ,金额 ,交易状态 ,交易分类 ,交易订单号 ,商家订单号 ,交易时间 ,
                支出 ,移动 ,/ ,彩铃 ,余额 ,15.00 ,交易成功 ,充值缴费 ,A-5\t,ORD-A-5\t,2026-10-05 08:00:05 ,
                """, DisputedLine.GB18030);
        assertThat(line.evidence(older).endsWith(0).out())
                .contains("alipay-personal-2021", "一致（1）：", ": A-5  2026-10-05");
    }

    @Test
    void aWechatWorkbookIsCompared() throws IOException {
        Path file = new Workbook()
                .row(List.of("微信支付账单明细"))
                .row(List.of("微信昵称：[" + DisputedLine.SUBSCRIBER + "]"))
                .row(List.of("交易时间", "交易类型", "交易对方", "商品", "收/支", "金额(元)", "支付方式", "当前状态", "交易单号", "商户单号", "备注"))
                .row(
                        46298.33339120371,
                        List.of("商户消费", "移动", "彩铃", "支出"),
                        13.0,
                        List.of("零钱", "支付成功", "W-3", "ORD-W-3", "/"))
                .write(folder.resolve("微信支付账单流水文件.xlsx"));
        assertThat(line.evidence(file).endsWith(0).out())
                .contains("wechat-personal", "一致（1）：\n  4: W-3  2026-10-03 08:00:05  13.00");
    }

    /** Their numbers are made unreadable, so none is ours and a person has to name the row. */
    @ParameterizedTest
    @CsvSource({"wechat_personal_deg.csv, wechat-personal, 18", "alipay_personal_deg_gbk.csv, alipay-personal-2023, 26"
    })
    void whatOthersHavePublishedIsRead(String name, String format, String row) {
        Path sample = Path.of("..", "..", "shared", "samples", name);
        assumeTrue(Files.isRegularFile(sample));
        assertThat(line.evidence(sample, "--rows", row).endsWith(0).out())
                .contains("（" + format + "，", "经办人指定（1）：\n  " + row + ": ");
    }

    private Path write(String name, String text, Charset charset) throws IOException {
        return Files.write(folder.resolve(name), text.getBytes(charset));
    }
}
