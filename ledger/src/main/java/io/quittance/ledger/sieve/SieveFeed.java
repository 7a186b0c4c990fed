package io.quittance.ledger.sieve;

import io.quittance.domain.record.FactRow;
import io.quittance.domain.record.Field;
import io.quittance.domain.record.RecordKind;
import io.quittance.ledger.pack.LoadedPacks;
import io.quittance.ledger.schema.FactTable;
import io.quittance.ledger.schema.HashColumn;
import io.quittance.ledger.schema.RowKeys;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Passes the rows of one file on to the sieve, with the hashes they are stored with. The sieve belongs to all files at
 * once, so rows are kept until there are enough of them to be worth waiting for it. Not thread-safe.
 */
public final class SieveFeed {
    private static final FactTable CHARGES = FactTable.of(RecordKind.CHARGE);
    static final int REFERENCE = CHARGES.hashIndex("ref_hash");
    private static final int PERIOD = CHARGES.hashIndex("period_hash");
    private static final int CHARGED = RecordKind.CHARGE.slot("amount");
    private static final Field PAY_CHANNEL = RecordKind.CHARGE.field("pay_channel");

    static final int ORDER = FactTable.of(RecordKind.PAYMENT).hashIndex("order_hash");
    static final int CHANNEL = RecordKind.PAYMENT.slot("channel");
    private static final int PAID = RecordKind.PAYMENT.slot("amount");
    private static final Field STATUS = RecordKind.PAYMENT.field("status");
    private static final int SUCCESS = STATUS.codes().indexOf("SUCCESS");

    static final int IDENTITY = 0;
    private static final Map<RecordKind, Integer> LINKS = links();
    private static final int SECOND_LINK = FactTable.of(RecordKind.PAYMENT).hashIndex("second_agreement_hash");

    private final Sieve sieve;
    private final LoadedPacks packs;
    private @Nullable SieveRows kept;
    private long rows;
    private int firstLine;

    SieveFeed(Sieve sieve, LoadedPacks packs) {
        this.sieve = sieve;
        this.packs = packs;
    }

    /**
     * Takes a row that is being stored.
     *
     * @param keys of this row
     */
    public void take(FactRow row, RowKeys keys) {
        if (rows++ == 0) {
            firstLine = row.line();
        }
        if (kept == null) {
            kept = new SieveRows();
        }
        add(kept, row, keys);
        if (kept.isFull()) {
            sieve.take(kept);
        }
    }

    /** What takes the packs that the rows are stored in. */
    public LoadedPacks packs() {
        return packs;
    }

    /** A bit for the slot of each field of a charge or payment that {@link #add} looks at, by itself or in hashes. */
    static int slots(RecordKind kind) {
        return FactTable.of(kind).hashes().stream()
                .mapToInt(HashColumn::slots)
                .reduce(
                        kind == RecordKind.CHARGE
                                ? kind.slots("account", "amount", "pay_channel")
                                : kind.slots("account", "amount", "channel", "status"),
                        (some, more) -> some | more);
    }

    /** Adds what matters of a row to a list. */
    static void add(SieveRows kept, FactRow row, RowKeys keys) {
        switch (row.kind()) {
            case CHARGE -> charge(kept, row, keys);
            case PAYMENT ->
                kept.payment(
                        (int) row.number(CHANNEL),
                        keys.get(IDENTITY),
                        keys.get(ORDER),
                        row.number(PAID),
                        row.code(STATUS) == SUCCESS);
            default -> kept.identity(row.kind(), keys.get(IDENTITY));
        }
        Integer link = LINKS.get(row.kind());
        kept.lookup(
                keys.account(),
                link == null ? 0 : keys.get(link),
                row.kind() == RecordKind.PAYMENT ? keys.get(SECOND_LINK) : 0);
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

    private static void charge(SieveRows kept, FactRow row, RowKeys keys) {
        kept.charge(claims(row, keys), keys.get(IDENTITY), keys.get(REFERENCE), keys.get(PERIOD), row.number(CHARGED));
    }

    /** The channel in which a charge claims a payment; -1 for one that claims none. */
    static int claims(FactRow row, RowKeys keys) {
        return keys.has(REFERENCE) && row.number(CHARGED) > 0 ? row.code(PAY_CHANNEL) - 1 : -1;
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
}
