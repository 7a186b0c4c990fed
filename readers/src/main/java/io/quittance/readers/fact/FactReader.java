package io.quittance.readers.fact;

import io.quittance.domain.quarantine.HoldCode;
import io.quittance.domain.quarantine.Reason;
import io.quittance.domain.quarantine.RejectCode;
import io.quittance.domain.quarantine.RejectedRow;
import io.quittance.domain.record.FactRow;
import io.quittance.readers.container.HeldFileException;
import io.quittance.readers.container.Member;
import io.quittance.readers.container.Shown;
import io.quittance.readers.format.Recognised;
import io.quittance.readers.text.CellScanner;
import io.quittance.readers.text.Cells;
import io.quittance.readers.text.RowSource;
import io.quittance.readers.text.RowSource.Shape;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads one file's rows as facts, once, in order.
 *
 * <p>Every row is accepted, rejected with all its reasons, or belongs to the frame of the file (comments, totals), which
 * is taken care of inside. After {@link Outcome#END} the {@link #verdict} says whether the file ties out; until then
 * nothing of it may be used for good. Between two rows {@link #position} can be kept, and a new reader that
 * {@link #resume}s there gives the same rows and the same verdict. Not thread-safe.
 */
public final class FactReader implements Closeable {
    /** What the next row came to. */
    public enum Outcome {
        /** The row was filled. */
        ROW,
        /** {@link FactReader#rejected} has the row and its reasons. */
        REJECTED,
        /** There is no more; {@link FactReader#verdict} can be asked. */
        END
    }

    private final ReaderSettings settings;
    private final RowSource rows;
    private final Header header;
    private final Records records;
    private final ControlTotals totals;
    private final @Nullable Pattern footer;
    private final boolean takesRows;
    private final boolean hasHeader;
    private final Faults faults = new Faults();

    private long rowsRead;
    private long accepted;
    private long rejectedRows;
    private long ignored;
    private int trailerRows;
    private boolean ended;
    private @Nullable RejectedRow rejected;
    private @Nullable Reason broken;

    private FactReader(RowSource rows, Recognised recognised, Header header, ReaderSettings settings) {
        this.rows = rows;
        this.settings = settings;
        this.header = header;
        this.hasHeader = recognised.headerLine() > 0;
        this.records = Records.of(recognised.format(), header, settings.operators());
        this.totals = new ControlTotals(recognised.format(), header);
        this.footer = recognised.format().footer();
        this.takesRows = !records.isEmpty();
    }

    /**
     * Opens a member behind its header.
     *
     * @throws HeldFileException if its beginning cannot be read, or has quotes across its header
     */
    public static FactReader open(Member member, Recognised recognised, ReaderSettings settings) throws IOException {
        RowSource rows = Rows.open(member, recognised);
        try {
            rows.skipLines(Math.max(0, recognised.headerLine() - 1));
            List<String> header = recognised.headerLine() > 0 ? Rows.header(rows, recognised) : List.of();
            return new FactReader(rows, recognised, new Header(header), settings);
        } catch (IOException | RuntimeException fault) {
            rows.close();
            throw fault;
        }
    }

    /**
     * Reads on to the next row.
     *
     * @param row filled on ROW, meaningless otherwise
     */
    public Outcome next(FactRow row) throws IOException {
        rejected = null;
        while (!ended) {
            if (!advance()) {
                ended = true;
            } else if (isFrame()) {
                trailerRows++;
            } else if (isData() && !isFooter()) {
                Outcome outcome = take(row);
                if (outcome != Outcome.END) {
                    return outcome;
                }
            }
        }
        return Outcome.END;
    }

    private boolean advance() throws IOException {
        try {
            return takesRows && hasHeader && rows.next();
        } catch (HeldFileException held) {
            broken = held.reason();
            return false;
        }
    }

    /** Whether the row declares totals; takes them. */
    private boolean isFrame() throws IOException {
        if (rows.shape() == Shape.COMMENT) {
            return totals.declareLine(rows.raw());
        }
        if (rows.shape() != Shape.CELLS) {
            return false;
        }
        if (totals.isRow(rows.cells())) {
            totals.declareRow(rows.cells());
            return true;
        }
        if (totals.isHeader(rows.cells())) {
            Header names = new Header(Rows.values(rows.cells()));
            if (advance() && rows.shape() == Shape.CELLS) {
                totals.declareUnder(names, rows.cells());
            }
            return true;
        }
        return false;
    }

    private boolean isFooter() {
        return footer != null && footer.matcher(rows.raw()).find();
    }

    private boolean isData() {
        return switch (rows.shape()) {
            case COMMENT -> false;
            case CELLS -> !rows.cells().isEmptyFrom(0);
            case BROKEN_QUOTES, TOO_LONG -> true;
        };
    }

    /** The row's outcome; END for a row that yields nothing. */
    private Outcome take(FactRow row) {
        rowsRead++;
        faults.clear();
        boolean good = rows.shape() == Shape.CELLS;
        totals.add(good ? rows.cells() : null);
        boolean yields = good ? read(row) : spoiled();
        if (!faults.isEmpty()) {
            rejectedRows++;
            rejected = new RejectedRow(rows.line(), raw(), faults.reasons());
            return Outcome.REJECTED;
        }
        if (!yields) {
            ignored++;
            return Outcome.END;
        }
        accepted++;
        return Outcome.ROW;
    }

    private boolean spoiled() {
        if (rows.shape() == Shape.BROKEN_QUOTES) {
            faults.add(RejectCode.BROKEN_QUOTES, "", "");
        } else {
            faults.add(RejectCode.CELL_TOO_LONG, "row", String.valueOf(CellScanner.MAX_ROW));
        }
        return true;
    }

    private boolean read(FactRow row) {
        Cells cells = rows.cells();
        if (!checkShape(cells)) {
            return true;
        }
        return records.read(cells, rows.line(), row, faults);
    }

    /** Checks what must hold before a cell can be trusted to stand under its header. */
    private boolean checkShape(Cells cells) {
        boolean tooFew = cells.count() < header.width() && !rows.isRagged();
        if (tooFew || (cells.count() > header.width() && !cells.isEmptyFrom(header.width()))) {
            faults.add(RejectCode.WRONG_CELL_COUNT, String.valueOf(header.width()), String.valueOf(cells.count()));
            return false;
        }
        if (rows.hasControlCharacters()) {
            Rows.controlled(cells).forEach(cell -> faults.add(RejectCode.CONTROL_CHARACTER, header.written(cell), ""));
        }
        int longest = Rows.longerThan(cells, settings.maxCell());
        if (longest >= 0) {
            String limit = String.valueOf(settings.maxCell());
            faults.add(RejectCode.CELL_TOO_LONG, header.written(longest), limit);
        }
        return true;
    }

    /**
     * The row that was rejected last.
     *
     * @throws IllegalStateException unless the last outcome was REJECTED
     */
    public RejectedRow rejected() {
        if (rejected == null) {
            throw new IllegalStateException("the last row was not rejected");
        }
        return rejected;
    }

    /** The last row as it was delivered, decoded, made so that any store can keep it. */
    public String raw() {
        return Shown.text(rows.raw());
    }

    /** The place behind the last row. */
    public Position position() {
        List<Long> counts = List.of(rowsRead, accepted, rejectedRows, ignored, (long) trailerRows);
        return new Position(rows.offset(), rows.nextLine(), counts, totals.state());
    }

    /** Goes on from a place that an earlier reader of the same bytes and format was at; before the first row only. */
    public void resume(Position position) throws IOException {
        rows.skipTo(position.offset(), position.line());
        List<Long> counts = new ArrayList<>(position.counts());
        rowsRead = counts.get(0);
        accepted = counts.get(1);
        rejectedRows = counts.get(2);
        ignored = counts.get(3);
        trailerRows = counts.get(4).intValue();
        totals.restore(position.totals());
    }

    /**
     * What the file came to.
     *
     * @throws IllegalStateException before END
     */
    public FileVerdict verdict() {
        if (!ended) {
            throw new IllegalStateException("the file was not read to its end");
        }
        List<FileVerdict.Total> declared = settings.parts() ? List.of() : totals.totals();
        return new FileVerdict(rowsRead, accepted, rejectedRows, ignored, trailerRows, declared, hold());
    }

    private @Nullable Reason hold() {
        if (broken != null) {
            return broken;
        }
        Reason untied = takesRows && !settings.parts() ? totals.hold() : null;
        if (untied == null && settings.isTooMany(rejectedRows, rowsRead)) {
            String of = rejectedRows + " / " + rowsRead;
            return HoldCode.TOO_MANY_REJECTS.of(of);
        }
        return untied;
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }
}
