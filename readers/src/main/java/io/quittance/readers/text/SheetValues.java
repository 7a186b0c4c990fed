package io.quittance.readers.text;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.Row;

/**
 * What a sheet's cells would be as text.
 *
 * <p>A number with a date format is a time. A whole number of more than 15 digits has lost digits and is written in
 * scientific notation, by which it is recognised; other numbers are rounded to the 15 digits a spreadsheet shows.
 */
final class SheetValues {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);
    private static final int SHEET_DIGITS = 15;

    private SheetValues() {}

    static List<String> of(Row row) {
        List<String> values = new ArrayList<>();
        for (int i = 0; i < row.getCellCount(); i++) {
            Cell cell = row.getCell(i);
            values.add(cell == null ? "" : valueOf(cell));
        }
        return values;
    }

    private static String valueOf(Cell cell) {
        if (cell.getType() != CellType.NUMBER) {
            return cell.getText();
        }
        BigDecimal number = cell.asNumber();
        String format = cell.getDataFormatString();
        if (format != null && isDate(format)) {
            LocalDateTime time = cell.asDate();
            return time.plusNanos(500_000_000).format(TIME);
        }
        return plain(number);
    }

    private static boolean isDate(String format) {
        String bare = format.toLowerCase(Locale.ROOT).replaceAll("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.", "");
        return bare.contains("yy") || bare.contains("d/") || bare.contains("h:mm") || bare.contains("m/d");
    }

    private static String plain(BigDecimal number) {
        BigDecimal bare = number.stripTrailingZeros();
        boolean whole = bare.scale() <= 0;
        if (whole && bare.precision() - bare.scale() > SHEET_DIGITS) {
            String digits =
                    bare.round(new MathContext(SHEET_DIGITS)).unscaledValue().toString();
            return digits.charAt(0) + "." + digits.substring(1) + "E+" + (bare.precision() - bare.scale() - 1);
        }
        return bare.round(new MathContext(SHEET_DIGITS)).toPlainString();
    }
}
