package io.quittance.ledger.load;

import io.quittance.domain.record.FactRow;
import io.quittance.ledger.copy.Copy;
import io.quittance.ledger.copy.CopyBuffer;
import io.quittance.ledger.pack.FactTuple;
import io.quittance.ledger.pack.PackWriter;
import io.quittance.ledger.schema.FactTable;
import io.quittance.ledger.schema.RowKeys;
import io.quittance.ledger.secret.AccountTokens;
import io.quittance.ledger.sieve.SieveFeed;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.postgresql.copy.CopyManager;

/** Gathers rows of one kind of one file, as tuples of its table or in packs; without an object per row. Not thread-safe. */
final class RowEncoder {
    private final int night;
    private final int file;
    private final FactTable table;
    private final int accountSlot;
    private final AccountTokens tokens;
    private final SieveFeed sieve;
    private final byte[] token = new byte[AccountTokens.BLOCK];
    private final RowKeys keys;
    private final CopyBuffer tuples = new CopyBuffer(1 << 16);
    private final FactTuple tuple;
    private final @Nullable PackWriter packs;

    RowEncoder(FactTable table, int night, int file, AccountTokens tokens, SieveFeed sieve, boolean packed) {
        this.table = table;
        this.night = night;
        this.file = file;
        this.tokens = tokens;
        this.sieve = sieve;
        this.keys = new RowKeys(table, token);
        this.tuple = new FactTuple(table, night);
        this.packs = packed && table.isPackable() ? new PackWriter(table, night, file, sieve.packs()) : null;
        this.accountSlot = table.accountSlot();
    }

    /** How many bytes were gathered. */
    int size() {
        return packs == null ? tuples.size() : packs.size();
    }

    /** Sends what was gathered, and forgets it. */
    void flush(CopyManager copies) throws SQLException {
        if (packs == null) {
            Copy.send(copies, table.partition(night) + " (" + table.columns() + ")", tuples);
        } else {
            packs.flush(copies);
        }
    }

    /** Whether the row's account is too long for its token, so that it must be kept in the vault. */
    boolean hasLongAccount(FactRow row) {
        return accountSlot >= 0 && row.has(accountSlot) && AccountTokens.isLong(row.length(accountSlot));
    }

    String account(FactRow row) {
        return row.text(accountSlot);
    }

    void add(FactRow row) {
        if (accountSlot >= 0 && row.has(accountSlot)) {
            tokens.write(row.bytes(), row.start(accountSlot), row.length(accountSlot), token, 0);
        }
        keys.of(row);
        if (packs == null) {
            tuple.write(tuples, file, row, token, keys);
        } else {
            packs.add(row, token);
        }
        sieve.take(row, keys);
    }
}
