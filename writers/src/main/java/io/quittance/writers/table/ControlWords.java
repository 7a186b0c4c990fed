package io.quittance.writers.table;

import io.quittance.writers.night.Language;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a line of the proof says to a person. The proof itself is for programs, and says it in English. */
final class ControlWords {
    private static final List<Phrase> CHINESE = List.of(
            new Phrase(
                    "(.*): rows read = accepted \\+ repeats \\+ quarantined \\+ trailer", "$1：读入行 = 接收 + 重复 + 隔离 + 尾行"),
            new Phrase("(.*): rows accepted = rows in the ledger", "$1：接收行 = 账本中的行"),
            new Phrase("(.*): declared (.*) = computed", "$1：声明的$2 = 按行计算"),
            new Phrase("(.*): sum = its instructions", "$1：文件合计 = 其中的退款指令"),
            new Phrase("collected (\\w+) = matched \\+ carried \\+ unbilled", "$1收款 = 已匹配 + 结转 + 无账单"),
            new Phrase("charged (\\w+) = matched \\+ carried \\+ uncollected", "$1扣费 = 已匹配 + 结转 + 未收款"),
            new Phrase("funds in (\\w+) = with a payment \\+ without a payment", "$1资金入账 = 有支付 + 无支付"),
            new Phrase("funds in (\\w+) without a payment", "$1资金入账，无支付"),
            new Phrase("payments (\\w+) = with funds \\+ without funds", "$1支付 = 有资金入账 + 无资金入账"),
            new Phrase("payments (\\w+) without funds", "$1支付，无资金入账"),
            new Phrase("open items: opening \\+ new - closed = closing", "未平项：期初 + 新增 - 已平 = 期末"),
            new Phrase(
                    "findings: refund total = instructions proposed \\+ void \\+ pending", "疑点：应退合计 = 已提出指令 + 作废 + 在途"),
            new Phrase("payments instructed for more than their net", "退款指令超过净额的支付"),
            new Phrase(
                    "released instructions on judged money: released = back \\+ outstanding", "已下达指令：下达 = 已退回 + 在途"));

    private ControlWords() {}

    /** The control in a language; as it stands where there are no other words for it. */
    static String of(String control, Language language) {
        if (language == Language.EN) {
            return control;
        }
        String counted = " (count)";
        return control.endsWith(counted)
                ? chinese(control.substring(0, control.length() - counted.length())) + "（笔数）"
                : chinese(control);
    }

    private static String chinese(String control) {
        for (Phrase phrase : CHINESE) {
            Matcher matcher = phrase.pattern().matcher(control);
            if (matcher.matches()) {
                return matcher.replaceFirst(phrase.zh())
                        .replaceFirst("^WECHAT", "微信支付")
                        .replaceFirst("^ALIPAY", "支付宝");
            }
        }
        return control;
    }

    private record Phrase(Pattern pattern, String zh) {
        Phrase(String pattern, String zh) {
            this(Pattern.compile(pattern), zh);
        }
    }
}
