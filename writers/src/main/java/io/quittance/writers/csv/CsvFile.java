package io.quittance.writers.csv;

import io.quittance.domain.money.Fen;
import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A comma-separated file while it is written, row by row, cell by cell; counts its rows and sums its money column.
 *
 * <p>Nothing of a row is written before {@link #end}. An absent value is an empty cell. Long numbers stay as they are:
 * a program reads them rightly, and a spreadsheet has to be told that the column is text.
 */
public final class CsvFile implements Closeable {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);

    private final CsvShape shape;
    private final Writer out;
    private final int moneyIndex;
    private final StringBuilder row = new StringBuilder(256);
    private int cells;
    private long rows;
    private Fen total = Fen.ZERO;

    /** Writes the header at once; closing the file closes the stream. */
    public CsvFile(CsvShape shape, OutputStream bytes) throws IOException {
        this.shape = shape;
        this.out = new BufferedWriter(new OutputStreamWriter(bytes, shape.charset()));
        this.moneyIndex = shape.moneyIndex();
        if (shape.bom()) {
            out.write('\ufeff');
        }
        shape.header().forEach(this::cell);
        finishLine();
    }

    /** A text. */
    public CsvFile text(@Nullable String value) {
        return cell(Formula.defuse(value == null ? "" : value));
    }

    /** A number that the row can do without: left out where a spreadsheet would run it, for defused it is another one. */
    public CsvFile textUnlessFormula(@Nullable String value) {
        return cell(value == null || Formula.runs(value) ? "" : value);
    }

    /** Texts in one cell, joined by {@code ;}. */
    public CsvFile texts(List<String> values) {
        return text(String.join(";", values));
    }

    /** Money in yuan with two decimals. */
    public CsvFile yuan(Fen amount) {
        sum(amount);
        return cell(amount.toYuan());
    }

    /** Money in fen. */
    public CsvFile fen(Fen amount) {
        sum(amount);
        return cell(Long.toString(amount.value()));
    }

    /** A whole number. */
    public CsvFile number(long value) {
        return cell(Long.toString(value));
    }

    /** A number as it is printed, never taken for a formula. */
    public CsvFile figure(String printed) {
        return cell(printed);
    }

    /** A date. */
    public CsvFile date(@Nullable LocalDate date) {
        return cell(date == null ? "" : date.toString());
    }

    /** A date and time to the second. */
    public CsvFile time(@Nullable LocalDateTime time) {
        return cell(time == null ? "" : TIME.format(time));
    }

    /** The bound of a period: a date where it lies at midnight, else a date and time. */
    public CsvFile bound(@Nullable LocalDateTime time) {
        if (time != null && time.toLocalTime().equals(LocalTime.MIDNIGHT)) {
            return date(time.toLocalDate());
        }
        return time(time);
    }

    /**
     * Ends the row.
     *
     * @throws IllegalStateException if it does not have a cell for every column
     */
    public void end() throws IOException {
        if (cells != shape.header().size()) {
            throw new IllegalStateException(
                    "a row has " + cells + " cells for " + shape.header().size() + " columns: " + row);
        }
        finishLine();
        rows++;
    }

    /** Rows written, without the header. */
    public long rows() {
        return rows;
    }

    /** The sum of the money column; nothing where there is none. */
    public Fen total() {
        return total;
    }

    /** How the file is laid out. */
    public CsvShape shape() {
        return shape;
    }

    @Override
    public void close() throws IOException {
        out.close();
    }

    private void sum(Fen amount) {
        if (cells == moneyIndex) {
            total = total.plus(amount);
        }
    }

    private CsvFile cell(String text) {
        if (cells++ > 0) {
            row.append(',');
        }
        if (needsQuotes(text)) {
            row.append('"').append(text.replace("\"", "\"\"")).append('"');
        } else {
            row.append(text);
        }
        return this;
    }

    private void finishLine() throws IOException {
        out.append(row).append("\r\n");
        row.setLength(0);
        cells = 0;
    }

    private static boolean needsQuotes(String text) {
        if (text.isEmpty()) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == ',' || c == '"' || c == '\r' || c == '\n' || c == '\t') {
                return true;
            }
        }
        return text.charAt(0) == ' ' || text.charAt(text.length() - 1) == ' ';
    }
}
