package io.quittance.ledger;

import io.quittance.domain.record.FactRow;
import io.quittance.domain.record.Field;
import io.quittance.domain.record.RecordKind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** A row of a standard layout from its cells with commas between them. */
final class StandardRow {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    private StandardRow() {}

    /** Reads the cells that there are; the others stay empty. */
    static void read(RecordKind kind, int line, String text, FactRow row) {
        row.begin(kind, line);
        String[] cells = text.split(",", -1);
        for (Field field : kind.fields()) {
            String cell = field.slot() < cells.length ? cells[field.slot()].trim() : "";
            if (!cell.isEmpty()) {
                set(row, field, cell);
            }
        }
    }

    private static void set(FactRow row, Field field, String cell) {
        switch (field.type()) {
            case TEXT, ACCOUNT -> row.text(field.slot(), cell);
            case MONEY ->
                row.number(field.slot(), new BigDecimal(cell).movePointRight(2).longValueExact());
            case TIME -> row.number(field.slot(), time(cell).toEpochSecond(ZoneOffset.UTC));
            case MONTH, NUMBER -> row.number(field.slot(), Long.parseLong(cell));
            case CODE -> row.number(field.slot(), field.codes().indexOf(cell));
        }
    }

    private static LocalDateTime time(String cell) {
        return cell.length() == 10 ? LocalDate.parse(cell).atStartOfDay() : LocalDateTime.parse(cell, TIME);
    }
}
