package io.quittance.readers.fact;

import io.quittance.domain.quarantine.HoldCode;
import io.quittance.readers.container.HeldFileException;
import io.quittance.readers.container.Member;
import io.quittance.readers.container.Shown;
import io.quittance.readers.format.Recognised;
import io.quittance.readers.sheet.SheetRows;
import io.quittance.readers.text.CellScanner;
import io.quittance.readers.text.Cells;
import io.quittance.readers.text.CharBlocks;
import io.quittance.readers.text.Dialect;
import io.quittance.readers.text.LineMarks;
import io.quittance.readers.text.RowSource;
import io.quittance.readers.text.RowSource.Shape;
import io.quittance.readers.text.TextEncoding;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The rows of a member in the format it was recognised as. */
final class Rows {
    private static final int HEADER_SHOWN = 160;

    private Rows() {}

    static RowSource open(Member member, Recognised recognised) throws IOException {
        Dialect dialect = recognised.format().dialect();
        if (recognised.encoding() == null) {
            return new SheetRows(member, recognised.sheet(), dialect);
        }
        return new CellScanner(new CharBlocks(member, recognised.encoding()), dialect);
    }

    /** Those of a text from a line on. */
    static RowSource open(Member member, Recognised recognised, LineMarks.Mark mark) throws IOException {
        TextEncoding encoding = Objects.requireNonNull(recognised.encoding());
        CellScanner rows = new CellScanner(
                new CharBlocks(member, encoding, mark.offset()),
                recognised.format().dialect());
        rows.skipTo(rows.offset(), mark.line());
        return rows;
    }

    /**
     * The header by which the file was recognised.
     *
     * @throws HeldFileException if quotes make something else of its line
     */
    static List<String> header(RowSource rows, Recognised recognised) throws IOException {
        boolean onItsLine = rows.next()
                && rows.shape() == Shape.CELLS
                && rows.line() == recognised.headerLine()
                && rows.nextLine() == recognised.headerLine() + 1;
        List<String> header = onItsLine ? values(rows.cells()) : List.of();
        if (!recognised.format().signature().isHeader(header)) {
            String written = String.join(",", recognised.header());
            throw new HeldFileException(HoldCode.UNKNOWN_FORMAT.of(Shown.text(written, HEADER_SHOWN)));
        }
        return header;
    }

    /** All cells as strings, as they are written. */
    static List<String> values(Cells cells) {
        List<String> values = new ArrayList<>();
        for (int i = 0; i < cells.count(); i++) {
            values.add(cells.value(i));
        }
        return values;
    }

    /** The cells that have control characters. */
    static List<Integer> controlled(Cells cells) {
        List<Integer> found = new ArrayList<>();
        for (int i = 0; i < cells.count(); i++) {
            if (cells.hasControl(i)) {
                found.add(i);
            }
        }
        return found;
    }

    /** The first cell of more characters than allowed, or -1. */
    static int longerThan(Cells cells, int most) {
        for (int i = 0; i < cells.count() && cells.mayBeLongerThan(most); i++) {
            if (cells.rawLength(i) > most) {
                return i;
            }
        }
        return -1;
    }
}
