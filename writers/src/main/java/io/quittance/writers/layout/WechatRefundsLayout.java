package io.quittance.writers.layout;

import com.google.auto.service.AutoService;
import io.quittance.domain.judge.Route;
import io.quittance.writers.csv.CsvFile;
import io.quittance.writers.csv.CsvShape;
import io.quittance.writers.night.Night;
import io.quittance.writers.outbox.Outbox;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** {@code refunds/wechat-refunds.csv}: the fields of WeChat Pay's refund call, money in fen. */
@AutoService(OutboxLayout.class)
public final class WechatRefundsLayout implements OutboxLayout {
    private static final CsvShape SHAPE = CsvShape.forChannel(
                    StandardCharsets.UTF_8,
                    "transaction_id",
                    "out_trade_no",
                    "out_refund_no",
                    "reason",
                    "refund_fen",
                    "total_fen",
                    "currency")
            .summingFen("refund_fen");

    @Override
    public String name() {
        return "wechat-refunds";
    }

    @Override
    public LayoutWriter open(Night night, Outbox outbox) throws IOException {
        CsvFile csv = outbox.csv("refunds/wechat-refunds.csv", SHAPE);
        return new RefundRows(
                Route.WECHAT,
                csv,
                (finding, instruction) -> csv.text(instruction.transactionId())
                        .textUnlessFormula(instruction.orderNo())
                        .text(instruction.number())
                        .text(RefundReason.of(finding))
                        .fen(instruction.amount())
                        .fen(instruction.paid())
                        .text("CNY")
                        .end());
    }
}
