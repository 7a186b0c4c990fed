package io.quittance.readers.sheet;

import io.quittance.readers.container.Member;
import io.quittance.readers.text.CellScanner;
import io.quittance.readers.text.Cells;
import io.quittance.readers.text.Dialect;
import io.quittance.readers.text.RowSource;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The rows of one sheet of a workbook, streamed. Its offsets count rows. */
public final class SheetRows implements RowSource {
    private static final int LONGEST_HEAD = 1 << 16;

    private final Dialect dialect;
    private final Workbook workbook;
    private final Sheet sheet;
    private final Cells cells;

    private boolean isAhead;
    private List<String> values = List.of();
    private Shape shape = Shape.CELLS;
    private char[] buffer = new char[1024];
    private int line;
    private boolean control;

    /**
     * Opens a sheet.
     *
     * @param place of the sheet in the workbook, from 0
     * @param dialect in which a row is shown, and repaired
     */
    public SheetRows(Member member, int place, Dialect dialect) throws IOException {
        this.dialect = dialect;
        this.cells = new Cells(dialect.prefix());
        this.workbook = new Workbook(member);
        try {
            this.sheet = workbook.sheet(place, CellScanner.MAX_ROW);
        } catch (IOException | RuntimeException fault) {
            workbook.close();
            throw fault;
        }
    }

    /** What the first rows of each sheet say about it; sheets are shown in order, until one is the right one. */
    @FunctionalInterface
    public interface Heads {
        /** Whether the sheet of that place, from 0, is the right one. */
        boolean isRight(int place, List<List<String>> rows) throws IOException;
    }

    /** Shows the first rows of every sheet; one that is left out or very long is shown as empty. */
    public static void show(Member member, int rowsEach, Heads heads) throws IOException {
        try (Workbook workbook = new Workbook(member)) {
            boolean found = false;
            for (int place = 0; place < workbook.sheets() && !found; place++) {
                found = heads.isRight(place, head(workbook, place, rowsEach));
            }
        }
    }

    private static List<List<String>> head(Workbook workbook, int place, int rowsEach) throws IOException {
        List<List<String>> head = new ArrayList<>();
        try (Sheet sheet = workbook.sheet(place, LONGEST_HEAD)) {
            while (head.size() < rowsEach && sheet.next()) {
                while (head.size() < Math.min(rowsEach, sheet.row() - 1)) {
                    head.add(List.of());
                }
                head.add(sheet.isTooLong() ? List.of() : sheet.values());
            }
        }
        return head;
    }

    @Override
    public boolean next() throws IOException {
        do {
            if (!peek()) {
                return false;
            }
            take();
        } while (shape == Shape.CELLS && values.stream().allMatch(String::isBlank));
        fillCells();
        return true;
    }

    /** Whether there is a row to come; blank rows are often left out of a sheet, so its number says where it is. */
    private boolean peek() throws IOException {
        isAhead = isAhead || sheet.next();
        return isAhead;
    }

    private void take() {
        values = sheet.values();
        shape = sheet.isTooLong() ? Shape.TOO_LONG : isComment() ? Shape.COMMENT : Shape.CELLS;
        line = sheet.row();
        isAhead = false;
    }

    private boolean isComment() {
        return !dialect.comment().isEmpty()
                && !values.isEmpty()
                && values.get(0).startsWith(dialect.comment());
    }

    private void fillCells() {
        int length = values.stream().mapToInt(String::length).sum();
        if (buffer.length < length) {
            buffer = new char[length * 2];
        }
        cells.clear(buffer);
        int end = 0;
        for (String value : values) {
            value.getChars(0, value.length(), buffer, end);
            cells.add(end, end + value.length(), true);
            end += value.length();
        }
        control = false;
        for (int i = 0; i < end; i++) {
            char c = buffer[i];
            control |= c < ' ' && c != '\t' && c != '\n' && c != '\r';
        }
    }

    @Override
    public void skipLines(int lines) throws IOException {
        skipTo(lines, lines + 1);
    }

    @Override
    public void skipTo(long newOffset, int newLine) throws IOException {
        while (peek() && sheet.row() <= newOffset) {
            take();
        }
    }

    @Override
    public Shape shape() {
        return shape;
    }

    @Override
    public Cells cells() {
        return cells;
    }

    @Override
    public boolean hasControlCharacters() {
        return control;
    }

    @Override
    public int line() {
        return line;
    }

    @Override
    public String raw() {
        return switch (shape) {
            case COMMENT -> String.join(String.valueOf(dialect.delimiter()), values);
            case TOO_LONG -> dialect.row(values).substring(0, CellScanner.RAW_SHOWN);
            case CELLS, BROKEN_QUOTES -> dialect.row(values);
        };
    }

    @Override
    public boolean isRagged() {
        return true;
    }

    @Override
    public long offset() {
        return line;
    }

    @Override
    public int nextLine() {
        return line + 1;
    }

    @Override
    public void close() throws IOException {
        try (workbook) {
            sheet.close();
        }
    }
}
