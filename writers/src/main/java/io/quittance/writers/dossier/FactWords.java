package io.quittance.writers.dossier;

import io.quittance.domain.money.Fen;
import io.quittance.domain.record.AutopayAgreement;
import io.quittance.domain.record.Cancellation;
import io.quittance.domain.record.CancellationChannel;
import io.quittance.domain.record.CancellationStatus;
import io.quittance.domain.record.Charge;
import io.quittance.domain.record.ChargeKind;
import io.quittance.domain.record.Fact;
import io.quittance.domain.record.LinkedPayment;
import io.quittance.domain.record.MoneyStatus;
import io.quittance.domain.record.Opening;
import io.quittance.domain.record.Payment;
import io.quittance.domain.record.Refund;
import io.quittance.domain.record.ReleasedInstruction;
import io.quittance.domain.record.Suspension;
import io.quittance.writers.timeline.Lane;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Facts as sentences of a letter. */
final class FactWords {
    private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);

    private FactWords() {}

    /** One thing a fact tells. */
    record Told(
            @Nullable LocalDateTime at,
            @Nullable Lane lane,
            String what,
            @Nullable Fen amount) {}

    /** What a subscriber's own row tells; how it stands is said in words that do not depend on who writes the letter. */
    static Told of(Brought theirs) {
        String kind = switch (theirs.kind()) {
            case "PAYMENT" -> "支付 ";
            case "REFUND" -> "退款 ";
            default -> "交易 ";
        };
        String standing = switch (theirs.standing()) {
            case "AGREES" -> "与账务记录一致";
            case "DIFFERS" -> "与账务记录有出入";
            case "LIKELY" -> "账务记录中可能为同一笔";
            case "ONLY_THEIRS" -> "账务记录中没有这笔";
            default -> "由经办人列入";
        };
        String ours = theirs.ours().isEmpty() ? "" : "（" + theirs.ours() + "）";
        String what = "用户导出的" + channel(theirs.channel()) + "账单：" + kind + theirs.number() + "，状态“" + theirs.status()
                + "”；" + standing + ours;
        return new Told(theirs.at(), null, what, theirs.amount());
    }

    /** What a fact tells, in order of time; an agreement tells of its signing and of its end. */
    static List<Told> of(Fact fact) {
        if (fact instanceof Charge charge) {
            boolean back = charge.amount().value() < 0;
            return List.of(new Told(
                    charge.chargedAt(), back ? Lane.RETURN : Lane.CHARGE, charge(charge, back), charge.amount()));
        } else if (fact instanceof LinkedPayment link) {
            Payment paid = link.payment();
            return List.of(new Told(paid.paidAt(), Lane.PAYMENT, payment(paid), paid.amount()));
        } else if (fact instanceof Refund refund) {
            String what = channel(refund.channel().name()) + "退款 " + refund.refundNo() + "（原交易 "
                    + refund.transactionId() + "），" + status(refund.status());
            return List.of(new Told(refund.refundedAt(), Lane.RETURN, what, refund.amount()));
        } else if (fact instanceof Cancellation cancellation) {
            return List.of(new Told(cancellation.requestedAt(), Lane.REQUEST, cancellation(cancellation), null));
        } else if (fact instanceof Opening opening) {
            return List.of(new Told(opening.openedAt(), Lane.REQUEST, opening(opening), null));
        } else if (fact instanceof Suspension suspension) {
            String until = suspension.to() == null ? "，尚未恢复" : "，至 " + time(suspension.to());
            return List.of(new Told(suspension.from(), Lane.REQUEST, "停机" + until + "（停机不是退订）", null));
        } else if (fact instanceof ReleasedInstruction asked) {
            String what = "已发出退款指令 " + asked.number();
            return List.of(new Told(asked.releasedAt(), Lane.REQUEST, what, asked.amount()));
        }
        return agreement((AutopayAgreement) fact);
    }

    /** To the second; empty for none. */
    static String time(@Nullable LocalDateTime time) {
        return time == null ? "" : SECOND.format(time);
    }

    /** A period by its first and its last day; empty for none. */
    static String period(@Nullable LocalDateTime start, @Nullable LocalDateTime end) {
        if (start == null) {
            return "";
        }
        return start.toLocalDate() + " 至 "
                + (end == null ? "—" : end.minusNanos(1).toLocalDate());
    }

    static String channel(String channel) {
        return switch (channel) {
            case "WECHAT" -> "微信支付";
            case "ALIPAY" -> "支付宝";
            case "BALANCE" -> "余额";
            default -> channel;
        };
    }

    private static String charge(Charge charge, boolean back) {
        StringBuilder what = new StringBuilder(back ? "冲正 " : "扣费 ").append(charge.chargeId());
        if (charge.serviceName() != null) {
            what.append("，").append(charge.serviceName());
        }
        what.append("，").append(kind(charge.kind()));
        String period = period(charge.periodStart(), charge.periodEnd());
        if (!period.isEmpty()) {
            what.append("，所属期 ").append(period);
        } else if (charge.cycle() != null) {
            what.append("，账期 ").append(charge.cycle());
        }
        if (charge.reverses() != null) {
            what.append("，冲正 ").append(charge.reverses());
        }
        return what.append("，")
                .append(channel(charge.payChannel().name()))
                .append(back ? "" : "扣收")
                .toString();
    }

    private static String payment(Payment paid) {
        return channel(paid.channel().name()) + "扣款 " + paid.transactionId() + "，" + status(paid.status());
    }

    private static String cancellation(Cancellation cancellation) {
        StringBuilder what = new StringBuilder("提出退订，退订单 ").append(cancellation.cancelNo());
        if (cancellation.channel() != null) {
            what.append("，途径：").append(way(cancellation.channel()));
        }
        what.append("，状态：").append(status(cancellation.status()));
        append(what, "，受理 ", time(cancellation.acceptedAt()));
        append(what, "，关闭 ", time(cancellation.closedAt()));
        append(what, "，登记的生效时间 ", time(cancellation.effectiveAt()));
        append(what, "，回执 ", cancellation.receiptNo() == null ? "" : cancellation.receiptNo());
        append(what, "，备注：", cancellation.remark() == null ? "" : cancellation.remark());
        return what.toString();
    }

    private static String opening(Opening opening) {
        StringBuilder what = new StringBuilder("开通，开通单 ").append(opening.openingId());
        append(what, "，", opening.serviceName() == null ? "" : opening.serviceName());
        append(
                what,
                "，月费 ",
                opening.monthlyFee() == null ? "" : opening.monthlyFee().toYuan() + " 元");
        append(what, "，合约 ", opening.contractMonths() == null ? "" : opening.contractMonths() + " 个月");
        append(what, "，同意凭证 ", opening.consentRef() == null ? "" : opening.consentRef());
        return what.toString();
    }

    private static List<Told> agreement(AutopayAgreement agreement) {
        String name = channel(agreement.channel().name()) + "代扣协议 " + agreement.agreementNo();
        List<Told> told = new ArrayList<>();
        if (agreement.signedAt() != null || agreement.terminatedAt() == null) {
            told.add(new Told(agreement.signedAt(), Lane.REQUEST, "签约 " + name, null));
        }
        if (agreement.terminatedAt() != null) {
            told.add(new Told(agreement.terminatedAt(), Lane.REQUEST, "解约 " + name, null));
        }
        return told;
    }

    private static void append(StringBuilder what, String before, String value) {
        if (!value.isEmpty()) {
            what.append(before).append(value);
        }
    }

    private static String kind(ChargeKind kind) {
        return switch (kind) {
            case RECURRING -> "周期费";
            case USAGE -> "使用费";
            case ONE_OFF -> "一次性费用";
            case PENALTY -> "违约金";
            case LATE_FEE -> "滞纳金";
        };
    }

    private static String status(MoneyStatus status) {
        return switch (status) {
            case PROCESSING -> "处理中";
            case FAILED -> "未成功";
            case SUCCESS -> "成功";
        };
    }

    private static String status(CancellationStatus status) {
        return switch (status) {
            case REQUESTED -> "已提出";
            case ACCEPTED -> "已受理";
            case COMPLETED -> "已完成";
            case REJECTED -> "被拒绝";
            case WITHDRAWN -> "已撤回";
        };
    }

    private static String way(CancellationChannel channel) {
        return switch (channel) {
            case APP -> "手机应用";
            case WEB -> "网站";
            case SMS -> "短信";
            case HOTLINE -> "客服电话";
            case STORE -> "营业厅";
            case RESELLER -> "代理销售方";
            case PAYMENT_PLATFORM -> "支付平台";
            case APP_STORE -> "应用商店";
            case OTHER -> "其他";
        };
    }
}
