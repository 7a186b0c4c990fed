package io.quittance.ledger.copy;

import javax.sql.DataSource;

/**
 * Fills a table with rows, of which there may be more than there is memory for.
 *
 * <p>Over the connection of the current transaction, some at a time; the rows of a query may still come meanwhile. To be
 * finished.
 */
public final class Filler {
    private static final int SEND = 1 << 20;

    private final DataSource source;
    private final String target;
    private final CopyBuffer buffer = new CopyBuffer(1 << 12);

    /**
     * Of one table.
     *
     * @param target table and columns, as {@code copy} takes them
     */
    public Filler(DataSource source, String target) {
        this.source = source;
        this.target = target;
    }

    /** Where the next row's values go. */
    public CopyBuffer row(int values) {
        if (buffer.size() > SEND) {
            Copy.send(source, target, buffer);
        }
        buffer.beginRow(values);
        return buffer;
    }

    /** After the last row. */
    public void finish() {
        Copy.send(source, target, buffer);
    }
}
