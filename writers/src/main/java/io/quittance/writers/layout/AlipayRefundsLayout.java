package io.quittance.writers.layout;

import com.google.auto.service.AutoService;
import io.quittance.domain.judge.Route;
import io.quittance.writers.csv.CsvFile;
import io.quittance.writers.csv.CsvShape;
import io.quittance.writers.night.Night;
import io.quittance.writers.outbox.Outbox;
import java.io.IOException;
import java.nio.charset.Charset;

/** {@code refunds/alipay-refunds.csv}: the fields of Alipay's refund call, GB18030, money in yuan. */
@AutoService(OutboxLayout.class)
public final class AlipayRefundsLayout implements OutboxLayout {
    private static final CsvShape SHAPE = CsvShape.forChannel(
                    Charset.forName("GB18030"),
                    "trade_no",
                    "out_trade_no",
                    "out_request_no",
                    "refund_amount",
                    "refund_reason")
            .summing("refund_amount");

    @Override
    public String name() {
        return "alipay-refunds";
    }

    @Override
    public LayoutWriter open(Night night, Outbox outbox) throws IOException {
        CsvFile csv = outbox.csv("refunds/alipay-refunds.csv", SHAPE);
        return new RefundRows(
                Route.ALIPAY,
                csv,
                (finding, instruction) -> csv.text(instruction.transactionId())
                        .textUnlessFormula(instruction.orderNo())
                        .text(instruction.number())
                        .yuan(instruction.amount())
                        .text(RefundReason.of(finding))
                        .end());
    }
}
