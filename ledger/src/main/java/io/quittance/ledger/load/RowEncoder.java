package io.quittance.ledger.load;

import io.quittance.domain.record.FactRow;
import io.quittance.domain.record.Field;
import io.quittance.domain.record.RecordKind;
import io.quittance.ledger.copy.CopyBuffer;
import io.quittance.ledger.schema.FactTable;
import io.quittance.ledger.schema.Hash64;
import io.quittance.ledger.schema.HashColumn;
import io.quittance.ledger.secret.AccountTokens;
import io.quittance.ledger.sieve.SieveFeed;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Turns rows of one kind into tuples of its table, value by value, without an object per row. Not thread-safe. */
final class RowEncoder {
    private static final long EPOCH_2000 = 946_684_800L;
    private static final long MICROS = 1_000_000L;
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);
    private static final int PLACE_COLUMNS = 3;

    private final int night;
    private final int file;
    private final FactTable table;
    private final Field[] fields;
    private final int accountSlot;
    private final AccountTokens tokens;
    private final SieveFeed sieve;
    private final HashColumn[] columns;
    private final long[] hashes;
    private final Hash64 hash = new Hash64();
    private final byte[] token = new byte[16];
    private final CopyBuffer buffer = new CopyBuffer(1 << 16);

    RowEncoder(FactTable table, int night, int file, AccountTokens tokens, SieveFeed sieve) {
        this.table = table;
        this.night = night;
        this.file = file;
        this.tokens = tokens;
        this.sieve = sieve;
        this.columns = table.hashes().toArray(HashColumn[]::new);
        this.hashes = new long[columns.length];
        this.fields = table.kind().fields().toArray(Field[]::new);
        this.accountSlot = accountSlot(table.kind());
    }

    FactTable table() {
        return table;
    }

    CopyBuffer buffer() {
        return buffer;
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
        buffer.beginRow(PLACE_COLUMNS + fields.length + columns.length);
        buffer.int4(night);
        buffer.int4(file);
        buffer.int4(row.line());
        for (Field field : fields) {
            value(row, field);
        }
        int present = hash(row);
        sieve.take(row, hashes, present, accountKey(row));
    }

    /** The first half of the account's token; 0 without an account. */
    private long accountKey(FactRow row) {
        return accountSlot >= 0 && row.has(accountSlot) ? (long) LONGS.get(token, 0) : 0;
    }

    private void value(FactRow row, Field field) {
        int slot = field.slot();
        if (!row.has(slot)) {
            absent(field);
            return;
        }
        switch (field.type()) {
            case TEXT -> buffer.bytes(row.bytes(), row.start(slot), row.length(slot));
            case ACCOUNT -> buffer.bytes(token, 0, token.length);
            case MONEY -> buffer.int8(row.number(slot));
            case TIME -> buffer.int8((row.number(slot) - EPOCH_2000) * MICROS);
            case MONTH, NUMBER -> buffer.int4(row.number(slot));
            case CODE -> buffer.int2(row.number(slot));
        }
    }

    private void absent(Field field) {
        if (field.defaultCode() >= 0) {
            buffer.int2(field.defaultCode());
        } else {
            buffer.absent();
        }
    }

    /** Returns a bit for each hash the row has. */
    private int hash(FactRow row) {
        int present = 0;
        for (int i = 0; i < columns.length; i++) {
            if (columns[i].applies(row)) {
                hashes[i] = columns[i].hash(row, token, hash);
                buffer.int8(hashes[i]);
                present |= 1 << i;
            } else {
                buffer.absent();
            }
        }
        return present;
    }

    private static int accountSlot(RecordKind kind) {
        return kind.fields().stream()
                .filter(field -> field.name().equals("account"))
                .mapToInt(Field::slot)
                .findFirst()
                .orElse(-1);
    }
}
