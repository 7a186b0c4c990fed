package io.quittance.app.desk;

import io.quittance.domain.money.Fen;
import io.quittance.ledger.verify.ToldInstructions;
import io.quittance.ledger.verify.ToldInstructions.Told;
import io.quittance.writers.csv.CsvTable;
import io.quittance.writers.outbox.ManifestFile;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Holds the refund and credit files of a night against its instructions in the ledger, both ways. */
final class InstructionsCheck {
    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final List<Layout> REFUNDS = List.of(
            new Layout(
                    "refunds/wechat-refunds.csv",
                    "WECHAT",
                    StandardCharsets.UTF_8,
                    "out_refund_no",
                    "transaction_id",
                    "refund_fen"),
            new Layout("refunds/alipay-refunds.csv", "ALIPAY", GB18030, "out_request_no", "trade_no", "refund_amount"),
            new Layout(
                    "refunds/manual-transfers.csv",
                    "MANUAL",
                    StandardCharsets.UTF_8,
                    "transfer_no",
                    "transaction_id",
                    "amount"));

    private final ToldInstructions told;
    private final Differences differences;
    private long rows;

    InstructionsCheck(ToldInstructions told, Differences differences) {
        this.told = told;
        this.differences = differences;
    }

    /** Compares, and returns how many instructions there were. */
    long compare(Path folder, ManifestFile manifest) throws IOException {
        for (Layout layout : REFUNDS) {
            if (Files.isRegularFile(folder.resolve(layout.path()))) {
                compare(folder, layout);
            }
        }
        for (ManifestFile.Listed file : manifest.files()) {
            if (file.path().startsWith("credits/") && Files.isRegularFile(folder.resolve(file.path()))) {
                compare(
                        folder,
                        new Layout(file.path(), "CREDIT", StandardCharsets.UTF_8, "credit_no", "", "credit_amount"));
            }
        }
        told.askedTwice(Differences.MOST)
                .forEach(number -> differences.add("verify.twice", "refunds, credits", number));
        told.notAsked(Differences.MOST).forEach(number -> differences.add("verify.lacks", "refunds, credits", number));
        return rows;
    }

    private void compare(Path folder, Layout layout) throws IOException {
        List<Row> batch = new ArrayList<>();
        try (CsvTable table = CsvTable.open(folder.resolve(layout.path()), layout.charset())) {
            while (table.next()) {
                String number = table.text(layout.number());
                if (!number.isEmpty()) {
                    batch.add(new Row(table.line(), number, table.text(layout.payment()), table.cell(layout.amount())));
                }
            }
        }
        Map<String, Told> kept = told.of(batch.stream().map(Row::number).toList());
        for (Row row : batch) {
            Told instruction = kept.get(row.number());
            if (instruction == null) {
                differences.add("verify.unknown", layout.path(), row.line(), row.number());
            } else {
                compare(layout, row, instruction);
            }
        }
        rows += batch.size();
    }

    private void compare(Layout layout, Row row, Told kept) {
        String amount = layout.amount().endsWith("_fen")
                ? Long.toString(kept.amount())
                : Fen.of(kept.amount()).toYuan();
        same(layout, row, layout.amount(), row.amount(), amount);
        same(layout, row, "route", layout.route(), kept.route());
        if (!layout.payment().isEmpty()) {
            same(layout, row, layout.payment(), row.payment(), kept.transactionId());
        }
    }

    private void same(Layout layout, Row row, String column, String cell, String kept) {
        if (!cell.equals(kept)) {
            differences.add("verify.cell", layout.path(), row.line(), row.number(), column, cell, kept);
        }
    }

    /** Which columns of a file have what the ledger has; an empty one is not there. */
    private record Layout(String path, String route, Charset charset, String number, String payment, String amount) {}

    private record Row(long line, String number, String payment, String amount) {}
}
