package io.quittance.ledger.pack;

/** Counts the rows of a share of a night's packs. */
public interface RowTally {
    /** Counts nothing. */
    RowTally NONE = new RowTally() {
        @Override
        public void add(PackCursor rows) {}

        @Override
        public void end() {}
    };

    /** Counts the row that the cursor is at. */
    void add(PackCursor rows);

    /** After the last row, by the thread that asked. */
    void end();
}
