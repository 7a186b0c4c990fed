package io.quittance.writers.workbook;

import io.quittance.writers.table.Cell;
import io.quittance.writers.table.Column;
import io.quittance.writers.table.Table;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import org.dhatim.fastexcel.BorderSide;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.StyleSetter;
import org.dhatim.fastexcel.Worksheet;

/**
 * One table on its sheet. A text is a text, whatever it begins with and however many digits it has, and stays one when
 * somebody edits it; money and counts are numbers, dates are dates.
 */
final class TableSheet {
    private static final String TEXT = "@";
    private static final String COUNT = "#,##0";
    private static final String YUAN = "#,##0.00";
    private static final String DAY = "yyyy-mm-dd";
    private static final String MOMENT = "yyyy-mm-dd hh:mm:ss";
    private static final int LONGEST_TEXT = 32_767;
    private static final int WIDEST = 60;
    private static final double LINE = 15;
    private static final int NARROWEST = 9;
    private static final int FLUSHED = 500;

    private final Worksheet sheet;
    private final Table table;
    private final int columns;

    TableSheet(Worksheet sheet, Table table) {
        this.sheet = sheet;
        this.table = table;
        this.columns = table.columns().size();
    }

    void write() throws IOException {
        page();
        head();
        List<Table.Row> rows = table.rows();
        for (int i = 0; i < rows.size(); i++) {
            row(i + 1, rows.get(i));
            if (i % FLUSHED == FLUSHED - 1) {
                sheet.flush();
            }
        }
        sheet.finish();
    }

    private void page() {
        long plain = table.rows().stream().filter(TableSheet::isSorted).count();
        sheet.freezePane(0, 1);
        sheet.setAutoFilter(0, 0, (int) plain, columns - 1);
        sheet.repeatRows(0);
        sheet.paperSize(PaperSize.A4_PAPER);
        sheet.pageOrientation("landscape");
        sheet.setFitToPage(true);
        sheet.fitToHeight((short) 0);
        for (int column = 0; column < columns; column++) {
            sheet.width(column, width(column));
        }
    }

    /** The rows that a filter may sort; what sums them up stays below. */
    private static boolean isSorted(Table.Row row) {
        return row.emphasis() == Table.Emphasis.PLAIN || row.emphasis() == Table.Emphasis.ALERT;
    }

    private void head() {
        for (int column = 0; column < columns; column++) {
            sheet.inlineString(0, column, table.columns().get(column).title());
            StyleSetter style = sheet.style(0, column)
                    .bold()
                    .fillColor("FFE8EDF3")
                    .verticalAlignment("center")
                    .borderStyle(BorderSide.BOTTOM, BorderStyle.THIN);
            if (isFigure(column)) {
                style.horizontalAlignment("right");
            }
            set(column, style);
        }
    }

    private void row(int number, Table.Row row) {
        int lines = row.cells().stream().mapToInt(TableSheet::lines).max().orElse(1);
        if (lines > 1) {
            sheet.rowHeight(number, LINE * lines);
        }
        for (int column = 0; column < columns; column++) {
            StyleSetter style = sheet.style(number, column)
                    .format(put(number, column, row.cells().get(column)));
            switch (row.emphasis()) {
                case ALERT -> style.bold().fontColor("FFB3261E");
                case TOTAL -> style.bold().borderStyle(BorderSide.TOP, BorderStyle.THIN);
                case REST -> style.italic();
                case PLAIN -> style.verticalAlignment("top");
            }
            style.wrapText(lines(row.cells().get(column)) > 1);
            set(column, style);
        }
    }

    private boolean isFigure(int column) {
        return table.columns().get(column).kind() == Column.Kind.FIGURE;
    }

    /** Sets a style, and keeps a text away from the figure at its left, which ends where the text begins. */
    private void set(int column, StyleSetter style) {
        if (column > 0 && !isFigure(column) && isFigure(column - 1)) {
            style.horizontalAlignment("left").indent(1);
        }
        style.set();
    }

    /** Puts a value in its cell and returns how it is to be shown. */
    private String put(int row, int column, Cell cell) {
        if (cell instanceof Cell.Count count) {
            sheet.value(row, column, count.value());
            return COUNT;
        }
        if (cell instanceof Cell.Yuan yuan) {
            sheet.value(row, column, new BigDecimal(yuan.value().toYuan()));
            return YUAN;
        }
        if (cell instanceof Cell.Day day) {
            sheet.value(row, column, day.value());
            return DAY;
        }
        if (cell instanceof Cell.Moment moment) {
            sheet.value(row, column, moment.value());
            return MOMENT;
        }
        String text = cell.print();
        if (!text.isEmpty()) {
            sheet.inlineString(row, column, text.substring(0, Math.min(LONGEST_TEXT, text.length())));
        }
        return TEXT;
    }

    /** Wide enough for what is in it, within bounds; in digits. */
    private int width(int column) {
        int widest = digits(table.columns().get(column).title()) + 3;
        for (Table.Row row : table.rows()) {
            widest = Math.max(widest, digits(row.cells().get(column).print()) + 2);
        }
        return Math.max(NARROWEST, Math.min(WIDEST, widest));
    }

    /** How many lines a cell takes, with some room for words that do not break; not every spreadsheet finds out itself. */
    private static int lines(Cell cell) {
        int digits = digits(cell.print());
        return digits <= WIDEST - 2 ? 1 : 1 + digits / (WIDEST - 10);
    }

    private static int digits(String text) {
        return text.codePoints().map(c -> c >= 0x2e80 ? 2 : 1).sum();
    }
}
