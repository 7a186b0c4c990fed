package io.quittance.ledger.sieve;

import io.quittance.domain.record.FactRow;
import io.quittance.domain.record.Field;
import io.quittance.domain.record.RecordKind;
import io.quittance.ledger.schema.FactTable;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Passes the rows of one file on to the sieve, with the hashes they are stored with. The sieve belongs to all files at
 * once, so rows are kept until there are enough of them to be worth waiting for it. Not thread-safe.
 */
public final class SieveFeed {
    private static final FactTable CHARGES = FactTable.of(RecordKind.CHARGE);
    private static final int REFERENCE = CHARGES.hashIndex("ref_hash");
    private static final int PERIOD = CHARGES.hashIndex("period_hash");
    private static final int CHARGED = RecordKind.CHARGE.slot("amount");
    private static final Field PAY_CHANNEL = RecordKind.CHARGE.field("pay_channel");

    private static final int ORDER = FactTable.of(RecordKind.PAYMENT).hashIndex("order_hash");
    private static final int CHANNEL = RecordKind.PAYMENT.slot("channel");
    private static final int PAID = RecordKind.PAYMENT.slot("amount");
    private static final Field STATUS = RecordKind.PAYMENT.field("status");
    private static final int SUCCESS = STATUS.codes().indexOf("SUCCESS");

    private static final int IDENTITY = 0;
    private static final Map<RecordKind, Integer> LINKS = links();
    private static final int SECOND_LINK = FactTable.of(RecordKind.PAYMENT).hashIndex("second_agreement_hash");

    private final Sieve sieve;
    private @Nullable SieveRows kept;
    private long rows;
    private int firstLine;

    SieveFeed(Sieve sieve) {
        this.sieve = sieve;
    }

    /**
     * Takes a row that is being stored.
     *
     * @param hashes in the order of its table's
     * @param present a bit for each of them, the first lowest
     * @param account the first half of its account's token, 0 if it has no account
     */
    public void take(FactRow row, long[] hashes, int present, long account) {
        if (rows++ == 0) {
            firstLine = row.line();
        }
        if (kept == null) {
            kept = new SieveRows();
        }
        add(kept, row, hashes, present);
        Integer link = LINKS.get(row.kind());
        kept.lookup(
                account,
                link == null ? 0 : ifPresent(hashes, present, link),
                row.kind() == RecordKind.PAYMENT ? ifPresent(hashes, present, SECOND_LINK) : 0);
        if (kept.isFull()) {
            sieve.take(kept);
        }
    }

    private static void add(SieveRows kept, FactRow row, long[] hashes, int present) {
        switch (row.kind()) {
            case CHARGE -> charge(kept, row, hashes, present);
            case PAYMENT ->
                kept.payment(
                        (int) row.number(CHANNEL),
                        hashes[IDENTITY],
                        hashes[ORDER],
                        row.number(PAID),
                        code(row, STATUS) == SUCCESS);
            default -> kept.identity(row.kind(), hashes[IDENTITY]);
        }
    }

    /** Passes on what was kept, and keeps no room for more: there may be many thousand files in a night. */
    public void flush() {
        if (kept != null) {
            sieve.take(kept);
            kept = null;
        }
    }

    long rows() {
        return rows;
    }

    /** Where the first of them was; rows before it were taken by an earlier run. */
    int firstLine() {
        return firstLine;
    }

    private static void charge(SieveRows kept, FactRow row, long[] hashes, int present) {
        long amount = row.number(CHARGED);
        int channel = code(row, PAY_CHANNEL) - 1;
        boolean claims = has(present, REFERENCE) && channel >= 0 && amount > 0;
        kept.charge(
                claims ? channel : -1,
                hashes[IDENTITY],
                ifPresent(hashes, present, REFERENCE),
                ifPresent(hashes, present, PERIOD),
                amount);
    }

    private static Map<RecordKind, Integer> links() {
        Map<RecordKind, Integer> links = new EnumMap<>(RecordKind.class);
        for (RecordKind kind : RecordKind.values()) {
            String column = linkColumn(kind);
            if (column != null) {
                links.put(kind, FactTable.of(kind).hashIndex(column));
            }
        }
        return links;
    }

    /** The hash by which rows of a kind are looked up, beside their account. */
    static @Nullable String linkColumn(RecordKind kind) {
        return switch (kind) {
            case CHARGE, CANCELLATION -> "line_hash";
            case PAYMENT -> "agreement_hash";
            case REFUND -> "txn_hash";
            default -> null;
        };
    }

    private static long ifPresent(long[] hashes, int present, int index) {
        return has(present, index) ? hashes[index] : 0;
    }

    private static boolean has(int present, int index) {
        return (present >> index & 1) != 0;
    }

    private static int code(FactRow row, Field field) {
        return row.has(field.slot()) ? (int) row.number(field.slot()) : field.defaultCode();
    }
}
