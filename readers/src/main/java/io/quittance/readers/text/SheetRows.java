package io.quittance.readers.text;

import io.quittance.domain.quarantine.HoldCode;
import io.quittance.readers.container.HeldFileException;
import io.quittance.readers.container.Member;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.jspecify.annotations.Nullable;

/** The rows of one sheet of a workbook, streamed. Its offsets count rows. */
public final class SheetRows implements RowSource {
    private final Member.Workbook file;
    private final ReadableWorkbook workbook;
    private final Stream<Row> stream;
    private final Iterator<Row> rows;
    private final Cells cells;
    private final String name;

    private @Nullable Row ahead;
    private List<String> values = List.of();
    private char[] buffer = new char[1024];
    private int line;
    private long offset;
    private boolean control;

    /**
     * Opens a sheet.
     *
     * @param sheet its place in the workbook, from 0
     */
    public SheetRows(Member member, int sheet, char prefix) throws IOException {
        this.name = member.name();
        this.cells = new Cells(prefix);
        this.file = member.workbook();
        this.workbook = open(member, file);
        this.stream = sheetAt(sheet).openStream();
        this.rows = stream.iterator();
    }

    /** The first rows of every sheet, in order. */
    public static List<List<List<String>>> heads(Member member, int rowsEach) throws IOException {
        List<List<List<String>>> heads = new ArrayList<>();
        try (Member.Workbook file = member.workbook();
                ReadableWorkbook workbook = open(member, file)) {
            for (Sheet sheet : workbook.getSheets().toList()) {
                heads.add(head(sheet, rowsEach));
            }
            return List.copyOf(heads);
        } catch (HeldFileException held) {
            throw held;
        } catch (IOException | RuntimeException fault) {
            throw broken(member.name(), fault);
        }
    }

    private static List<List<String>> head(Sheet sheet, int rowsEach) throws IOException {
        List<List<String>> head = new ArrayList<>();
        try (Stream<Row> rows = sheet.openStream()) {
            Iterator<Row> next = rows.iterator();
            while (next.hasNext() && head.size() < rowsEach) {
                Row row = next.next();
                while (head.size() < row.getRowNum() - 1 && head.size() < rowsEach) {
                    head.add(List.of());
                }
                head.add(SheetValues.of(row));
            }
        }
        return List.copyOf(head);
    }

    private static ReadableWorkbook open(Member member, Member.Workbook file) throws IOException {
        try {
            return new ReadableWorkbook(file.file().toFile(), new ReadingOptions(true, false));
        } catch (IOException | RuntimeException fault) {
            file.close();
            throw broken(member.name(), fault);
        }
    }

    private static HeldFileException broken(String name, Exception fault) {
        HeldFileException held = new HeldFileException(HoldCode.BROKEN_ARCHIVE.of(name));
        held.initCause(fault);
        return held;
    }

    private Sheet sheetAt(int sheet) {
        Optional<Sheet> found = workbook.getSheet(sheet);
        return found.orElseThrow();
    }

    @Override
    public boolean next() throws IOException {
        do {
            if (!advance()) {
                return false;
            }
        } while (values.stream().allMatch(String::isBlank));
        fillCells();
        return true;
    }

    private boolean advance() throws IOException {
        Row row = peek();
        if (row == null) {
            return false;
        }
        values = SheetValues.of(row);
        line = row.getRowNum();
        offset = line;
        ahead = null;
        return true;
    }

    /** The row to come; blank rows are often left out of a sheet, so its number says where it is. */
    private @Nullable Row peek() throws IOException {
        try {
            if (ahead == null && rows.hasNext()) {
                ahead = rows.next();
            }
            return ahead;
        } catch (RuntimeException fault) {
            throw broken(name, fault);
        }
    }

    private void fillCells() {
        int length = values.stream().mapToInt(String::length).sum();
        if (buffer.length < length) {
            buffer = new char[length * 2];
        }
        cells.clear(buffer);
        control = false;
        int end = 0;
        for (String value : values) {
            value.getChars(0, value.length(), buffer, end);
            cells.add(end, end + value.length(), true);
            end += value.length();
            control |= value.chars().anyMatch(c -> c < ' ' && c != '\t' && c != '\n' && c != '\r');
        }
    }

    @Override
    public void skipLines(int lines) throws IOException {
        skipTo(lines, lines + 1);
    }

    @Override
    public void skipTo(long newOffset, int newLine) throws IOException {
        Row next = peek();
        while (next != null && next.getRowNum() <= newOffset) {
            advance();
            next = peek();
        }
    }

    @Override
    public Shape shape() {
        return Shape.CELLS;
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
        return String.join(",", values);
    }

    @Override
    public boolean isRagged() {
        return true;
    }

    @Override
    public long offset() {
        return offset;
    }

    @Override
    public int nextLine() {
        return line + 1;
    }

    @Override
    public void close() throws IOException {
        try (file) {
            stream.close();
            workbook.close();
        }
    }
}
