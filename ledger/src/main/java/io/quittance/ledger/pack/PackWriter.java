package io.quittance.ledger.pack;

import io.quittance.domain.record.FactRow;
import io.quittance.ledger.copy.Copy;
import io.quittance.ledger.copy.CopyBuffer;
import io.quittance.ledger.schema.FactTable;
import java.sql.SQLException;
import org.postgresql.copy.CopyManager;

/** Puts rows of one kind of one file into packs. Not thread-safe. */
public final class PackWriter {
    /** With the rest of its tuple a pack just fits one of PostgreSQL's pages; a longer one has a single row. */
    private static final int MOST = 8100;

    private final FactTable table;
    private final int night;
    private final int file;
    private final LoadedPacks loaded;
    private final CopyBuffer packs = new CopyBuffer(1 << 16);
    private final PackedRow packed;
    private int rows;
    private int firstLine;

    /**
     * Of rows of a night.
     *
     * @param loaded takes every pack as well
     */
    public PackWriter(FactTable table, int night, int file, LoadedPacks loaded) {
        this.table = table;
        this.night = night;
        this.file = file;
        this.loaded = loaded;
        this.packed = new PackedRow(table.kind());
    }

    /**
     * Takes a row; nothing is kept of the holder.
     *
     * @param token of its account, if it has one
     */
    public void add(FactRow row, byte[] token) {
        if (rows == 0) {
            begin(row);
        }
        int end = packed.end();
        packed.write(row, token);
        if (packed.end() > MOST && rows > 0) {
            finish(end);
            begin(row);
            packed.write(row, token);
        }
        rows++;
    }

    /** How many bytes were gathered. */
    public int size() {
        return packs.size() + packed.end();
    }

    /** Sends what was gathered, and forgets it. */
    public void flush(CopyManager copies) throws SQLException {
        if (rows > 0) {
            finish(packed.end());
        }
        loaded.add(table, packs);
        Copy.send(copies, table.packs(night) + " (" + PackTuples.COLUMNS + ")", packs);
    }

    private void begin(FactRow row) {
        firstLine = row.line();
        packed.begin(firstLine);
    }

    private void finish(int end) {
        packs.beginRow(PackTuples.COUNT);
        packs.int4(night);
        packs.int4(file);
        packs.int4(firstLine);
        packs.int4(rows);
        packs.bytes(packed.bytes(), 0, end);
        packed.begin(0);
        rows = 0;
    }
}
