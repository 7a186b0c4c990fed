package io.quittance.writers.table;

import io.quittance.domain.judge.FindingCode;
import io.quittance.domain.judge.Route;
import io.quittance.domain.judge.Severity;
import io.quittance.domain.quarantine.RejectCode;
import io.quittance.writers.night.FindingStatus;
import io.quittance.writers.night.Language;

/** What programs name by a code, in words. A code that is not known here stands for itself. */
public record Titles(Language language) {

    /** The title of a code. */
    public String code(FindingCode code) {
        return language.say(code.titleZh(), code.titleEn());
    }

    /** What a finding asks for. */
    public String severity(Severity severity) {
        return switch (severity) {
            case REFUND -> language.say("应退款", "to refund");
            case REVIEW -> language.say("待人工判定", "to review");
            case ACTION -> language.say("待处理", "to act on");
            case CONTROL -> language.say("对账差异", "breaks");
            case INFO -> language.say("供参考", "for information");
        };
    }

    /** The way money goes back. */
    public String route(Route route) {
        return switch (route) {
            case WECHAT -> language.say("微信支付原路退回", "refund through WeChat Pay");
            case ALIPAY -> language.say("支付宝原路退回", "refund through Alipay");
            case CREDIT -> language.say("运营商退还", "credit by the operator");
            case VOID -> language.say("运营商作废账单（未收款，不计入应退）", "void by the operator (not collected, not in the sum)");
            case MANUAL -> language.say("人工转账", "transfer by hand");
        };
    }

    /** How a finding stands to the night before. */
    public String status(FindingStatus status) {
        return switch (status) {
            case NEW -> language.say("新增", "new");
            case CHANGED -> language.say("变更", "changed");
            case WITHDRAWN -> language.say("撤回", "withdrawn");
            case SETTLED -> language.say("已了结", "settled");
        };
    }

    /** Who bills. */
    public String operator(String operator) {
        return switch (operator) {
            case "CMCC" -> language.say("中国移动", "China Mobile");
            case "CUCC" -> language.say("中国联通", "China Unicom");
            case "CTCC" -> language.say("中国电信", "China Telecom");
            case "CBN" -> language.say("中国广电", "China Broadnet");
            case "KAMENG" -> language.say("卡盟电信", "Kameng");
            case "KAMENG_DIAMOND" -> language.say("卡盟钻", "Kameng Diamond");
            case "WANGMENG" -> language.say("网盟流量卡", "Wangmeng data card");
            case "" -> language.say("未关联", "not linked");
            default -> operator;
        };
    }

    /** Who collects. */
    public String channel(String channel) {
        return switch (channel) {
            case "WECHAT" -> language.say("微信支付", "WeChat Pay");
            case "ALIPAY" -> language.say("支付宝", "Alipay");
            case "BALANCE" -> language.say("话费/余额", "balance");
            case "" -> language.say("不涉及资金", "no money");
            default -> channel;
        };
    }

    /** The sentence of a reject code without what was met. */
    public String reject(String code) {
        for (RejectCode known : RejectCode.values()) {
            if (known.name().equals(code)) {
                // This one begins with a number where the others name a column.
                boolean counts = known == RejectCode.WRONG_CELL_COUNT;
                return language.say(
                        known.of(counts ? "…" : "某列", "…").zh(),
                        known.of(counts ? "…" : "a column", "…").en());
            }
        }
        return code;
    }

    /** Everything that has no row of its own. */
    public String others() {
        return language.say("其他", "others");
    }
}
