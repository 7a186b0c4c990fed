package io.quittance.readers.fuzz;

import io.quittance.readers.fuzz.NaiveReader.Row;
import java.math.BigDecimal;
import java.util.List;

/** What amount a row of each shipped format is about, told once more in the plainest way. */
final class NaiveAmounts {
    private static final List<String> TAKEN_BACK = List.of("冲正", "减免");

    private NaiveAmounts() {}

    /** The amount in yuan; zero for formats without. */
    static BigDecimal of(String format, Row row) {
        return switch (format) {
            case "charges", "payments", "refunds" -> amount(row, "amount");
            case "openings" -> amount(row, "monthly_fee");
            case "china-mobile" -> charge(row, "金额(元)", "费用类型");
            case "wangmeng-data-card" -> charge(row, "金额(元)", "费用类型");
            case "china-telecom" -> charge(row, "应收金额", "费用项目");
            case "kameng" -> charge(row, "金额", "业务类别");
            case "china-unicom" -> charge(row, "费用(分)", "费用类型").movePointLeft(2);
            case "wechat-trade-all", "wechat-trade-refund" -> trade(row);
            case "wechat-trade-all-24" -> oldTrade(row);
            case "wechat-trade-success" -> amount(row, "订单金额");
            case "wechat-fund-flow" ->
                signed(amount(row, "收支金额(元)"), row.cell("收支类型").equals("支出"));
            case "alipay-trade" ->
                row.cell("业务类型").equals("退款") ? amount(row, "订单金额(元)").abs() : amount(row, "订单金额(元)");
            case "alipay-funds" -> funds(row);
            case "alipay-personal-2021", "alipay-personal-2023" -> amount(row, "金额");
            case "alipay-personal-web", "wechat-personal" -> amount(row, "金额(元)");
            default -> BigDecimal.ZERO;
        };
    }

    private static BigDecimal amount(Row row, String column) {
        return NaiveTotals.decimal(row.cell(column));
    }

    private static BigDecimal charge(Row row, String column, String kind) {
        return signed(amount(row, column), TAKEN_BACK.contains(row.cell(kind)));
    }

    private static BigDecimal signed(BigDecimal amount, boolean negative) {
        return negative ? amount.abs().negate() : amount;
    }

    private static BigDecimal trade(Row row) {
        return switch (row.cell("交易状态")) {
            case "SUCCESS" -> amount(row, "订单金额");
            case "REFUND" -> amount(row, row.cell("申请退款金额").isEmpty() ? "退款金额" : "申请退款金额");
            default -> firstNotZero(row, "申请退款金额", "退款金额", "订单金额", "应结订单金额");
        };
    }

    private static BigDecimal oldTrade(Row row) {
        return switch (row.cell("交易状态")) {
            case "SUCCESS" -> amount(row, "总金额");
            case "REFUND" -> amount(row, "退款金额");
            default -> firstNotZero(row, "退款金额", "总金额");
        };
    }

    private static BigDecimal funds(Row row) {
        BigDecimal income = amount(row, "收入金额(+元)");
        boolean outgo = income.signum() == 0 && !row.cell("支出金额(-元)").isEmpty();
        return outgo ? amount(row, "支出金额(-元)").abs().negate() : income;
    }

    private static BigDecimal firstNotZero(Row row, String... columns) {
        for (String column : columns) {
            BigDecimal amount = amount(row, column);
            if (amount.signum() != 0) {
                return amount;
            }
        }
        return BigDecimal.ZERO;
    }
}
