package io.quittance.domain.evidence;

import io.quittance.domain.evidence.ComparedRow.Point;
import io.quittance.domain.money.Fen;
import io.quittance.domain.record.Charge;
import io.quittance.domain.record.MoneyStatus;
import io.quittance.domain.record.Payment;
import io.quittance.domain.record.Refund;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What differs between a row of an export and the fact that has its number. */
final class PaymentPoints {
    /** The two sides note a payment at different moments of the same call. */
    static final Duration SAME_TIME = Duration.ofMinutes(5);

    private static final Pattern PARTLY_BACK = Pattern.compile("已退款[(（]?[¥￥]?([0-9]{1,12}(?:\\.[0-9]{1,2})?)(?![0-9])");
    private static final List<String> NOT_PAID = List.of("关闭", "失败", "撤销", "等待付款");

    private PaymentPoints() {}

    /**
     * A payment of ours.
     *
     * @param ourRefunds what went back of it, in whatever state
     * @param theirRefunds what other rows of the export say went back of it
     */
    static List<Point> of(EvidenceRow row, Payment payment, List<Refund> ourRefunds, Fen theirRefunds) {
        List<Point> points = new ArrayList<>();
        amount(row.amount(), payment.amount(), points);
        time(row.at(), payment.paidAt(), points);
        Fen back = ourRefunds.stream()
                .filter(refund -> refund.status() == MoneyStatus.SUCCESS)
                .map(Refund::amount)
                .reduce(Fen.ZERO, Fen::plus);
        boolean paid = payment.status() == MoneyStatus.SUCCESS;
        boolean allBack = paid && back.compareTo(payment.amount()) >= 0;
        if (isPaid(row) != paid && !(allBack && !isPaid(row))) {
            points.add(new Point(
                    "状态：对方“" + row.status() + "”，我方 " + payment.status(),
                    "state: theirs \"" + row.status() + "\", ours " + payment.status()));
        } else if (isPaid(row)) {
            refunds(backOf(row).orElse(theirRefunds), back, points);
        }
        return points;
    }

    /** A charge of ours that names the payment, which we do not have ourselves. */
    static List<Point> of(EvidenceRow row, Charge charge) {
        List<Point> points = new ArrayList<>();
        amount(row.amount(), charge.amount(), points);
        points.add(new Point(
                "我方只有扣费 " + charge.chargeId() + "，渠道账单中没有这笔支付",
                "ours is only the charge " + charge.chargeId() + ", the channel's bill has no such payment"));
        return points;
    }

    /** A refund of ours. */
    static List<Point> of(EvidenceRow row, Refund refund) {
        List<Point> points = new ArrayList<>();
        amount(row.amount(), refund.amount(), points);
        if (refund.status() != MoneyStatus.SUCCESS) {
            points.add(new Point(
                    "状态：对方“" + row.status() + "”，我方 " + refund.status(),
                    "state: theirs \"" + row.status() + "\", ours " + refund.status()));
        }
        return points;
    }

    private static void amount(Fen theirs, Fen ours, List<Point> points) {
        if (!theirs.equals(ours)) {
            points.add(new Point("金额：对方 " + theirs + "，我方 " + ours, "amount: theirs " + theirs + ", ours " + ours));
        }
    }

    private static void time(LocalDateTime theirs, LocalDateTime ours, List<Point> points) {
        if (Duration.between(theirs, ours).abs().compareTo(SAME_TIME) > 0) {
            points.add(new Point(
                    "时间：对方 " + words(theirs) + "，我方 " + words(ours),
                    "time: theirs " + words(theirs) + ", ours " + words(ours)));
        }
    }

    private static void refunds(Fen theirs, Fen ours, List<Point> points) {
        if (!theirs.equals(ours)) {
            points.add(new Point("退款：对方 " + theirs + "，我方 " + ours, "refunded: theirs " + theirs + ", ours " + ours));
        }
    }

    private static boolean isPaid(EvidenceRow row) {
        return NOT_PAID.stream().noneMatch(row.status()::contains);
    }

    /** WeChat writes what went back into the payment's own row. */
    private static Optional<Fen> backOf(EvidenceRow row) {
        if (row.status().contains("已全额退款")) {
            return Optional.of(row.amount());
        }
        Matcher partly = PARTLY_BACK.matcher(row.status());
        return partly.find() ? Optional.of(Fen.ofYuan(partly.group(1))) : Optional.empty();
    }

    private static String words(LocalDateTime time) {
        return time.toString().replace('T', ' ');
    }
}
