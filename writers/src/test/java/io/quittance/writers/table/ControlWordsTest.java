package io.quittance.writers.table;

import static org.assertj.core.api.Assertions.assertThat;

import io.quittance.writers.night.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ControlWordsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            a/b.csv: rows read = accepted + repeats + quarantined + trailer | a/b.csv：读入行 = 接收 + 重复 + 隔离 + 尾行
            a/b.csv: declared 总交易额 = computed                               | a/b.csv：声明的总交易额 = 按行计算
            collected WECHAT = matched + carried + unbilled (count)         | 微信支付收款 = 已匹配 + 结转 + 无账单（笔数）
            charged ALIPAY = matched + carried + uncollected                | 支付宝扣费 = 已匹配 + 结转 + 未收款
            another control of somebody                                     | another control of somebody
            """)
    void aControlIsSaidInChineseAndStaysAsItIsInEnglish(String control, String chinese) {
        assertThat(ControlWords.of(control, Language.ZH)).isEqualTo(chinese);
        assertThat(ControlWords.of(control, Language.EN)).isEqualTo(control);
    }
}
