package io.quittance.app.desk;

import io.quittance.domain.judge.Finding;
import io.quittance.domain.record.Source;
import io.quittance.ledger.night.Night;
import io.quittance.ledger.report.ReportedFinding;
import io.quittance.ledger.verify.ToldFindings;
import io.quittance.writers.csv.CsvTable;
import io.quittance.writers.night.Accounts;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Holds every cell of {@code findings.csv} against the night's findings in the ledger. */
final class FindingsCheck {
    static final String FILE = "findings.csv";

    private static final int BATCH = 5000;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

    private final Night night;
    private final boolean unmasked;
    private final ToldFindings told;
    private final Differences differences;
    private long rows;

    FindingsCheck(Night night, boolean unmasked, ToldFindings told, Differences differences) {
        this.night = night;
        this.unmasked = unmasked;
        this.told = told;
        this.differences = differences;
    }

    /** Compares, and returns how many rows there were. */
    long compare(Path folder) throws IOException {
        try (CsvTable table = CsvTable.open(folder.resolve(FILE))) {
            List<Row> batch = new ArrayList<>();
            while (table.next()) {
                batch.add(Row.of(table));
                if (batch.size() == BATCH) {
                    compare(batch);
                }
            }
            compare(batch);
        }
        told.askedTwice(Differences.MOST).forEach(id -> differences.add("verify.twice", FILE, id));
        told.notAsked(Differences.MOST).forEach(id -> differences.add("verify.lacks", FILE, id));
        return rows;
    }

    private void compare(List<Row> batch) {
        Map<String, ReportedFinding> kept = told.of(batch.stream().map(Row::id).toList());
        for (Row row : batch) {
            ReportedFinding finding = kept.get(row.id());
            if (finding == null) {
                differences.add("verify.unknown", FILE, row.line(), row.id());
            } else {
                compare(row, cells(finding));
            }
        }
        rows += batch.size();
        batch.clear();
    }

    private void compare(Row row, Map<String, String> kept) {
        kept.forEach((column, value) -> {
            String cell = row.cells().get(column);
            if (cell != null && !cell.equals(value)) {
                boolean secret = column.equals("account");
                differences.add(
                        "verify.cell",
                        FILE,
                        row.line(),
                        row.id(),
                        column,
                        secret ? Accounts.masked(cell) : cell,
                        secret ? Accounts.masked(value) : value);
            }
        });
    }

    private Map<String, String> cells(ReportedFinding reported) {
        Finding finding = reported.finding();
        Map<String, String> cells = new LinkedHashMap<>();
        cells.put("code", finding.code().name());
        cells.put("severity", finding.code().severity().name());
        cells.put("status", reported.status());
        cells.put("business_date", night.businessDate().toString());
        cells.put("operator", finding.line().operator());
        String account = finding.line().account();
        cells.put("account", unmasked ? account : Accounts.masked(account));
        cells.put("service_code", finding.line().serviceCode());
        cells.put("channel", finding.channel());
        cells.put("charge_id", finding.chargeId());
        cells.put("payment_id", finding.paymentId());
        cells.put("agreement_no", finding.agreementNo());
        cells.put("cancel_no", finding.cancelNo());
        cells.put("period_start", bound(finding.periodStart()));
        cells.put("period_end", bound(finding.periodEnd()));
        cells.put("taken_at", time(finding.takenAt()));
        cells.put("effective_end", time(finding.effectiveEnd()));
        cells.put("amount", finding.amount().toYuan());
        cells.put("refund_amount", finding.refundAmount().toYuan());
        cells.put("route", finding.route() == null ? "" : finding.route().name());
        cells.put("also", String.join(";", finding.also()));
        cells.put("policy", finding.policy());
        cells.put("reason_zh", finding.reasonZh());
        cells.put("reason_en", finding.reasonEn());
        cells.put("source", finding.sources().stream().map(Source::toString).collect(Collectors.joining(";")));
        return cells;
    }

    private static String bound(@Nullable LocalDateTime time) {
        if (time != null && time.toLocalTime().equals(LocalTime.MIDNIGHT)) {
            return time.toLocalDate().toString();
        }
        return time(time);
    }

    private static String time(@Nullable LocalDateTime time) {
        return time == null ? "" : TIME.format(time);
    }

    /** A row with its texts by column. */
    private record Row(long line, String id, Map<String, String> cells) {
        static Row of(CsvTable table) {
            Map<String, String> cells = new LinkedHashMap<>();
            table.header().forEach(column -> cells.put(column, table.text(column)));
            return new Row(table.line(), table.text("finding_id"), cells);
        }
    }
}
