package io.quittance.readers.text;

import java.io.IOException;
import java.util.Arrays;

/**
 * Splits decoded text into rows and cells.
 *
 * <p>Rows end with LF, CRLF or CR; the last may have none. With quotes on, a quoted cell may hold delimiters, line ends
 * and doubled quotes; blanks after the closing quote are passed over; anything else after it breaks the row, as does a
 * quote that is never closed. A broken row ends with its first line, so that what follows is read as rows again.
 */
public final class CellScanner implements RowSource {
    /** The longest row that is read, in characters. */
    public static final int MAX_ROW = 1 << 20;
    /** So much of a row that is longer is shown. */
    public static final int RAW_SHOWN = 4096;

    private static final int MORE = -1;
    private static final int BROKEN = -2;
    private static final int LONG = -3;

    private final CharBlocks blocks;
    private final Dialect dialect;
    private final char[] comment;
    private final char ceiling;
    private final int maxRow;
    private final Cells cells;

    private char[] buffer;
    private int pos;
    private int limit;
    private long base;
    private boolean ended;
    private int nextLine = 1;

    private int rowStart;
    private int rowEnd;
    private int line;
    private Shape shape = Shape.CELLS;
    private boolean control;
    private boolean doubled;
    private boolean inQuotes;
    private int innerLines;
    private String rawBefore = "";

    /** Scans from the first character. */
    public CellScanner(CharBlocks blocks, Dialect dialect) {
        this(blocks, dialect, MAX_ROW, 1 << 16);
    }

    CellScanner(CharBlocks blocks, Dialect dialect, int maxRow, int bufferSize) {
        this.blocks = blocks;
        this.dialect = dialect;
        this.comment = dialect.comment().toCharArray();
        this.ceiling = (char) Math.max(' ', dialect.delimiter());
        this.maxRow = maxRow;
        this.cells = new Cells(dialect.prefix());
        this.buffer = new char[bufferSize];
    }

    @Override
    public boolean next() throws IOException {
        if (!skipBlankLines()) {
            return false;
        }
        line = nextLine;
        doubled = false;
        if (isComment()) {
            shape = Shape.COMMENT;
            scanLine();
            return true;
        }
        int end = scanRow();
        if (end >= 0) {
            shape = Shape.CELLS;
            finish(end);
        } else {
            shape = end == BROKEN ? Shape.BROKEN_QUOTES : Shape.TOO_LONG;
            scanLine();
        }
        return true;
    }

    private boolean skipBlankLines() throws IOException {
        while (true) {
            if (pos == limit && !fill()) {
                return false;
            }
            char c = buffer[pos];
            if (c == '\r' && pos + 1 == limit) {
                fill();
            }
            if (c == '\n' || c == '\r') {
                pos = afterLineEnd(pos);
                nextLine++;
            } else {
                return true;
            }
        }
    }

    private boolean isComment() throws IOException {
        if (comment.length == 0) {
            return false;
        }
        boolean more = true;
        while (more && limit - pos < comment.length) {
            more = fill();
        }
        return limit - pos >= comment.length
                && Arrays.equals(buffer, pos, pos + comment.length, comment, 0, comment.length);
    }

    /** The row's cells; its end, or why it has none. */
    private int scanRow() throws IOException {
        int end = scanCells();
        while (end == MORE) {
            if (limit - pos > maxRow) {
                return inQuotes ? BROKEN : LONG;
            }
            fill();
            end = scanCells();
        }
        return end;
    }

    private int scanCells() {
        cells.clear(buffer);
        control = false;
        inQuotes = false;
        innerLines = 0;
        int p = pos;
        while (true) {
            p = isQuote(p) ? quotedCell(p) : plainCells(p);
            if (p < 0) {
                return p;
            }
            if (p == limit || buffer[p] != dialect.delimiter()) {
                return p + 1 == limit && buffer[p] == '\r' && !ended ? MORE : p;
            }
            p++;
        }
    }

    private boolean isQuote(int at) {
        return at < limit && buffer[at] == '"' && dialect.quotes();
    }

    /** Cells up to the end of the row or the delimiter before a quoted one. */
    private int plainCells(int first) {
        char[] b = buffer;
        int n = limit;
        char delimiter = dialect.delimiter();
        char high = ceiling;
        int start = first;
        for (int p = special(b, first, n, high); p < n; p = special(b, p + 1, n, high)) {
            char c = b[p];
            if (c == delimiter || c == '\n' || c == '\r') {
                cells.add(start, p, false);
                start = p + 1;
                if (c != delimiter || isQuote(start)) {
                    return p;
                }
            }
            control |= c < ' ' && c != '\t';
        }
        if (!ended) {
            return MORE;
        }
        cells.add(start, n, false);
        return n;
    }

    /** Where the next character is that may be more than a part of a cell. */
    private static int special(char[] chars, int from, int to, char highest) {
        int p = from;
        while (p < to && chars[p] > highest) {
            p++;
        }
        return p;
    }

    private int quotedCell(int open) {
        int p = open + 1;
        boolean hasDoubled = false;
        while (p < limit) {
            char c = buffer[p];
            if (c == '"') {
                if (p + 1 == limit && !ended) {
                    return MORE;
                }
                if (p + 1 == limit || buffer[p + 1] != '"') {
                    doubled |= hasDoubled;
                    cells.add(open + 1, p, true);
                    return afterQuote(p + 1);
                }
                hasDoubled = true;
                p++;
            } else if (c < ' ') {
                inner(p, c);
            }
            p++;
        }
        inQuotes = true;
        return ended ? BROKEN : MORE;
    }

    private void inner(int at, char c) {
        if (c == '\n' ? buffer[at - 1] != '\r' : c == '\r') {
            innerLines++;
        }
        control |= c != '\t' && c != '\n' && c != '\r';
    }

    private int afterQuote(int start) {
        int p = start;
        while (p < limit) {
            char c = buffer[p];
            if (c == dialect.delimiter() || c == '\n' || c == '\r') {
                return p;
            }
            if (c != ' ' && c != '\t') {
                return BROKEN;
            }
            p++;
        }
        return ended ? p : MORE;
    }

    private void finish(int end) {
        rowStart = pos;
        rowEnd = end;
        pos = end == limit ? end : afterLineEnd(end);
        nextLine = line + innerLines + 1;
        if (doubled) {
            rawBefore = new String(buffer, rowStart, rowEnd - rowStart);
            undouble();
        }
    }

    /** Makes one quote of two, in place. */
    private void undouble() {
        for (int cell = 0; cell < cells.count; cell++) {
            if (cells.quoted[cell]) {
                int to = cells.starts[cell];
                for (int from = to; from < cells.ends[cell]; from++) {
                    buffer[to++] = buffer[from];
                    if (buffer[from] == '"') {
                        from++;
                    }
                }
                cells.ends[cell] = to;
            }
        }
    }

    /** Takes the rest of the line as it is, keeping only its beginning where it is very long. */
    private void scanLine() throws IOException {
        StringBuilder shown = new StringBuilder();
        int p = pos;
        while (true) {
            while (p < limit && buffer[p] != '\n' && buffer[p] != '\r') {
                p++;
            }
            if (p + 1 < limit || (p < limit && ended)) {
                break;
            }
            if (limit - pos > maxRow) {
                show(shown, pos, p);
                pos = p;
            }
            int before = pos;
            boolean more = fill();
            p -= before - pos;
            if (!more) {
                break;
            }
        }
        show(shown, pos, p);
        rawBefore = shown.toString();
        doubled = true;
        pos = p == limit ? p : afterLineEnd(p);
        nextLine = line + 1;
    }

    private void show(StringBuilder shown, int from, int to) {
        int room = shape == Shape.COMMENT ? maxRow : RAW_SHOWN;
        shown.append(buffer, from, Math.max(0, Math.min(to - from, room - shown.length())));
    }

    private int afterLineEnd(int at) {
        boolean crlf = buffer[at] == '\r' && at + 1 < limit && buffer[at + 1] == '\n';
        return at + (crlf ? 2 : 1);
    }

    /** Reads more behind what is there; false where the text has ended. */
    private boolean fill() throws IOException {
        if (ended) {
            return false;
        }
        System.arraycopy(buffer, pos, buffer, 0, limit - pos);
        limit -= pos;
        base += pos;
        pos = 0;
        if (limit > buffer.length / 2) {
            buffer = Arrays.copyOf(buffer, buffer.length * 2);
        }
        int read = blocks.read(buffer, limit, buffer.length - limit);
        if (read < 0) {
            ended = true;
            return false;
        }
        limit += read;
        return true;
    }

    @Override
    public void skipLines(int lines) throws IOException {
        for (int i = 0; i < lines; i++) {
            skipLine();
        }
        nextLine += lines;
    }

    /** Keeps nothing of it, however long it is. */
    private void skipLine() throws IOException {
        do {
            int p = pos;
            while (p < limit && buffer[p] != '\n' && buffer[p] != '\r') {
                p++;
            }
            pos = p;
        } while (pos == limit && fill());
        if (pos < limit) {
            if (pos + 1 == limit) {
                fill();
            }
            pos = afterLineEnd(pos);
        }
    }

    @Override
    public void skipTo(long offset, int newLine) throws IOException {
        long ahead = offset - offset();
        if (ahead <= limit - pos) {
            pos += (int) ahead;
        } else {
            blocks.skip(ahead - (limit - pos));
            base = offset;
            pos = 0;
            limit = 0;
        }
        nextLine = newLine;
    }

    @Override
    public long offset() {
        return base + pos;
    }

    @Override
    public int nextLine() {
        return nextLine;
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
    public boolean isRagged() {
        return false;
    }

    @Override
    public String raw() {
        return doubled ? rawBefore : new String(buffer, rowStart, rowEnd - rowStart);
    }

    @Override
    public void close() throws IOException {
        blocks.close();
    }
}
