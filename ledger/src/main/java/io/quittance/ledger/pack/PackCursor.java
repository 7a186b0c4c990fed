package io.quittance.ledger.pack;

import io.quittance.domain.record.FactRow;
import io.quittance.ledger.schema.FactTable;
import io.quittance.ledger.schema.RowKeys;
import io.quittance.ledger.secret.AccountTokens;
import java.sql.SQLException;

/** The rows of some packs, one after the other in one holder. Not thread-safe. */
public final class PackCursor {
    private final PackTuples packs;
    private final int slots;
    private final PackedRow packed;
    private final FactRow row = new FactRow();
    private final byte[] token = new byte[AccountTokens.BLOCK];
    private final int accountSlot;
    private final RowKeys keys;
    private final Places gone;
    private int file;
    private int firstLine;
    private boolean isFirst;
    private int left;

    /**
     * Over packs of a kind.
     *
     * @param slots a bit for each slot that every row is to have
     * @param gone rows that were taken out
     */
    PackCursor(FactTable table, PackTuples packs, int slots, Places gone) {
        this.packs = packs;
        this.slots = slots;
        this.gone = gone;
        this.packed = new PackedRow(table.kind());
        this.keys = new RowKeys(table, token);
        this.accountSlot = table.accountSlot();
    }

    /**
     * Goes on to the next row, with what was asked for; false at the end.
     *
     * @throws DamagedPackException where a pack does not hold its rows
     */
    public boolean next() throws SQLException {
        isFirst = false;
        do {
            while (left == 0) {
                if (!nextPack()) {
                    return false;
                }
                isFirst = true;
            }
            left--;
            read();
        } while (gone.have(this));
        takeToken();
        keys.of(row);
        return true;
    }

    private void read() {
        try {
            packed.read(row, slots);
        } catch (IndexOutOfBoundsException | NegativeArraySizeException e) {
            throw new DamagedPackException(file, firstLine, e);
        }
        if (left <= 0 && (left < 0 || packed.end() != packs.end())) {
            throw new DamagedPackException(file, firstLine, null);
        }
    }

    private void takeToken() {
        if (accountSlot >= 0 && row.has(accountSlot)) {
            System.arraycopy(row.bytes(), row.start(accountSlot), token, 0, token.length);
        }
    }

    /** Brings all of the row. */
    void whole() {
        packed.readWhole(row);
        takeToken();
        keys.of(row);
    }

    /** The row, the same holder for all, without what nobody asked for; its account is {@link #token}. */
    public FactRow row() {
        return row;
    }

    /** Its file. */
    public int file() {
        return file;
    }

    /** File and line in one number, as queries have it. */
    public long place() {
        return ((long) file << Integer.SIZE) | row.line();
    }

    /** Its pack, as {@link PackReader} names it. */
    long pack() {
        return ((long) file << Integer.SIZE) | firstLine;
    }

    /** The line of the pack's first row. */
    public int firstLine() {
        return firstLine;
    }

    /** Whether no other row of its pack came before. */
    public boolean isFirstOfPack() {
        return isFirst;
    }

    /** The token of its account, where it has one. */
    public byte[] token() {
        return token;
    }

    /** What it is joined on. */
    public RowKeys keys() {
        return keys;
    }

    /** Its pack, as it is stored. */
    PackTuples tuples() {
        return packs;
    }

    private boolean nextPack() throws SQLException {
        if (!packs.next()) {
            return false;
        }
        file = packs.file();
        firstLine = packs.firstLine();
        left = packs.rows();
        packed.begin(packs.bytes(), packs.body(), firstLine);
        return true;
    }
}
