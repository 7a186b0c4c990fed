package io.quittance.writers.layout;

import com.google.auto.service.AutoService;
import io.quittance.domain.judge.Finding;
import io.quittance.domain.judge.RefundInstruction;
import io.quittance.domain.judge.Route;
import io.quittance.domain.record.Channel;
import io.quittance.writers.csv.CsvFile;
import io.quittance.writers.csv.CsvShape;
import io.quittance.writers.night.Night;
import io.quittance.writers.outbox.Outbox;
import java.io.IOException;

/** {@code refunds/manual-transfers.csv}: what the channel no longer takes back, with the reason. */
@AutoService(OutboxLayout.class)
public final class ManualTransfersLayout implements OutboxLayout {
    private static final CsvShape SHAPE = CsvShape.forPeople(
                    "transfer_no",
                    "finding_id",
                    "channel",
                    "transaction_id",
                    "order_no",
                    "operator",
                    "account",
                    "service_code",
                    "paid_amount",
                    "amount",
                    "why_zh",
                    "why_en")
            .summing("amount");

    @Override
    public String name() {
        return "manual-transfers";
    }

    @Override
    public LayoutWriter open(Night night, Outbox outbox) throws IOException {
        CsvFile csv = outbox.csv("refunds/manual-transfers.csv", SHAPE);
        return new RefundRows(Route.MANUAL, csv, (finding, instruction) -> write(night, csv, finding, instruction));
    }

    private static void write(Night night, CsvFile csv, Finding finding, RefundInstruction instruction)
            throws IOException {
        Channel channel = instruction.channel();
        csv.text(instruction.number())
                .text(finding.id())
                .text(channel == null ? null : channel.name())
                .text(instruction.transactionId())
                .text(instruction.orderNo())
                .text(finding.line().operator())
                .text(night.account(finding.line()))
                .text(finding.line().serviceCode())
                .yuan(instruction.paid())
                .yuan(instruction.amount())
                .text(instruction.manualReasonZh())
                .text(instruction.manualReasonEn())
                .end();
    }
}
