package io.quittance.readers.fact;

import io.quittance.domain.record.FactRow;
import io.quittance.domain.record.Field;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;

/** A row as people read it: in the words of the standard layout. */
public final class FactText {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);

    private FactText() {}

    /** The kind and every field that has a value, as {@code name=value}. */
    public static String line(FactRow row) {
        StringJoiner line = new StringJoiner(" ", row.kind() + " ", "");
        values(row).forEach((name, value) -> line.add(name + "=" + value));
        return line.toString();
    }

    /** Every field that has a value, in the order of the layout, as the standard layout writes it. */
    public static Map<String, String> values(FactRow row) {
        Map<String, String> values = new LinkedHashMap<>();
        for (Field field : row.kind().fields()) {
            if (row.has(field.slot())) {
                values.put(field.name(), value(row, field));
            }
        }
        return values;
    }

    private static String value(FactRow row, Field field) {
        if (!field.isNumeric()) {
            return row.text(field.slot());
        }
        long number = row.number(field.slot());
        return switch (field.type()) {
            case MONEY -> Decimals.yuan(number);
            case TIME -> LocalDateTime.ofEpochSecond(number, 0, ZoneOffset.UTC).format(TIME);
            case CODE -> field.codes().get((int) number);
            case MONTH, NUMBER, TEXT, ACCOUNT -> Long.toString(number);
        };
    }
}
