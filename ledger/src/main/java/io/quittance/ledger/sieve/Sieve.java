package io.quittance.ledger.sieve;

import io.quittance.ledger.schema.Hash64;
import io.quittance.ledger.schema.KeyFilter;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/**
 * Takes the keys of a night's rows and says afterwards which of them may matter: identities, references and periods that
 * may have occurred twice, and cells in which charges and payments do not agree.
 *
 * <p>Errs only towards a second look. Charges may name payments by transaction id or by order number, so both are summed
 * and for each channel the way that leaves less counts.
 */
final class Sieve {
    /** Bytes of memory that the keys which earlier nights are asked for may take; the others are in files. */
    static final long ASKED_MOST = Runtime.getRuntime().maxMemory() / 4;

    private static final int CHANNELS = 2;
    private static final int KEYS_A_ROW = 2;
    private static final long FAILED = 0x2545F4914F6CDD1DL;

    /** Nobody who does not know it can make rows that cancel out. */
    private final long secret = new SecureRandom().nextLong();

    private final boolean first;
    private final KeyFilter seen;
    private final KeyFilter lookups;
    private final Cells[] byId = new Cells[CHANNELS];
    private final Cells[] byOrder = new Cells[CHANNELS];
    private final Slabs slabs;
    private final Map<Space, SpaceKeys> spaces = new EnumMap<>(Space.class);
    private final SpaceKeys charges;
    private final SpaceKeys references;
    private final SpaceKeys claims;
    private final SpaceKeys periods;
    private final SpaceKeys others;
    private final SpaceKeys accounts;
    private final SpaceKeys lines;
    private final SpaceKeys agreements;
    private final SpaceKeys refunded;

    /**
     * For about so many rows.
     *
     * @param first whether no night was before, so that nothing has to be asked of those
     * @param most how many doubts of one space are kept
     * @param folder where keys may be that find no room in memory
     */
    Sieve(long rows, boolean first, int most, Path folder) {
        this(KeyFilter.of(rows * KEYS_A_ROW), KeyFilter.of(rows), first, most, folder);
        for (int channel = 0; channel < CHANNELS; channel++) {
            byId[channel] = Cells.of(rows / 2);
            byOrder[channel] = Cells.of(rows / 2);
        }
    }

    private Sieve(KeyFilter seen, KeyFilter lookups, boolean first, int most, Path folder) {
        this.first = first;
        this.slabs = new Slabs(ASKED_MOST, folder);
        this.seen = seen;
        this.lookups = lookups;
        for (Space space : Space.values()) {
            spaces.put(
                    space,
                    space.isForLookup()
                            ? new SpaceKeys(space, lookups, slabs, 0)
                            : new SpaceKeys(space, seen, slabs, most));
        }
        this.charges = keys(Space.CHARGE);
        this.references = keys(Space.REFERENCE);
        this.claims = keys(Space.CLAIM);
        this.periods = keys(Space.PERIOD);
        this.others = keys(Space.OTHER);
        this.accounts = keys(Space.ACCOUNT);
        this.lines = keys(Space.LINE);
        this.agreements = keys(Space.AGREEMENT);
        this.refunded = keys(Space.REFUNDED);
    }

    /** One that was written: it says what that one said, but has no keys, takes no more rows, and asks for nothing. */
    static Sieve read(DataInputStream in, boolean first, int most, Path folder) throws IOException {
        Sieve sieve = new Sieve(KeyFilter.of(0), KeyFilter.of(0), first, most, folder);
        for (int channel = 0; channel < CHANNELS; channel++) {
            sieve.byId[channel] = Cells.read(in);
            sieve.byOrder[channel] = Cells.read(in);
        }
        for (Space space : Space.values()) {
            sieve.keys(space).doubts().read(in);
        }
        return sieve;
    }

    /** Writes what it says, after the last row; its keys would be twenty times as much. */
    void write(DataOutputStream out) throws IOException {
        for (int channel = 0; channel < CHANNELS; channel++) {
            byId[channel].write(out);
            byOrder[channel].write(out);
        }
        for (Space space : Space.values()) {
            keys(space).doubts().write(out);
        }
    }

    /** Takes rows and empties the list. */
    synchronized void take(SieveRows rows) {
        for (int i = 0; i < rows.count(); i++) {
            switch (rows.kind[i]) {
                case CHARGE -> charge(rows, i);
                case PAYMENT -> payment(rows, i);
                default -> note(others, rows.identity[i]);
            }
            lookup(rows, i);
        }
        addUp(rows);
        rows.clear();
    }

    /** In a loop of its own, in which the processor waits for the cells of several rows at once. */
    private void addUp(SieveRows rows) {
        for (int i = 0; i < rows.count(); i++) {
            switch (rows.kind[i]) {
                case CHARGE -> addCharge(rows, i);
                case PAYMENT -> addPayment(rows, i);
                default -> {}
            }
        }
    }

    private void addCharge(SieveRows rows, int row) {
        int channel = rows.channel[row];
        if (channel >= 0) {
            long reference = rows.reference[row];
            long money = money(reference, rows.amount[row]);
            byId[channel].add(reference, money);
            byOrder[channel].add(reference, money);
        }
    }

    private void addPayment(SieveRows rows, int row) {
        long id = rows.identity[row];
        long order = rows.reference[row];
        long amount = rows.success[row] ? rows.amount[row] : rows.amount[row] ^ FAILED;
        byId[rows.channel[row]].add(id, -money(id, amount));
        byOrder[rows.channel[row]].add(order, -money(order, amount));
    }

    /** Makes a reference one that may have occurred twice. */
    synchronized void doubt(long reference) {
        references.doubts().add(reference);
    }

    /** After the last row. */
    synchronized void finish() {
        spaces.values().forEach(SpaceKeys::flush);
    }

    private void charge(SieveRows rows, int row) {
        note(charges, rows.identity[row]);
        if (rows.period[row] != 0) {
            note(periods, rows.period[row]);
        }
        long reference = rows.reference[row];
        if (reference != 0) {
            claims.add(reference);
            ask(references, reference);
        }
    }

    private void payment(SieveRows rows, int row) {
        long id = rows.identity[row];
        long order = rows.reference[row];
        named(id);
        if (order != id) {
            named(order);
        }
    }

    private void lookup(SieveRows rows, int row) {
        if (rows.account[row] != 0) {
            accounts.add(rows.account[row]);
        }
        long link = rows.link[row];
        if (link == 0) {
            return;
        }
        switch (rows.kind[row]) {
            case CHARGE -> ask(lines, link);
            case CANCELLATION -> lines.add(link);
            case PAYMENT -> {
                agreements.add(link);
                if (rows.secondLink[row] != 0) {
                    agreements.add(rows.secondLink[row]);
                }
            }
            case REFUND -> {
                refunded.add(link);
                ask(references, link);
            }
            default -> throw new IllegalArgumentException("nothing is looked up by " + rows.kind[row]);
        }
    }

    private void named(long reference) {
        note(references, reference);
        ask(claims, reference);
    }

    private void note(SpaceKeys keys, long hash) {
        keys.add(hash);
        ask(keys, hash);
    }

    private void ask(SpaceKeys keys, long hash) {
        if (!first) {
            keys.ask(hash);
        }
    }

    /** Hashes that may have occurred twice tonight. */
    Doubts doubtful(Space space) {
        return keys(space).doubts();
    }

    /** Keys that matter if an earlier night has them too; not all of them if {@link #asksTooMuch}. */
    KeyList asked(Space space) {
        return keys(space).asked();
    }

    boolean asksTooMuch() {
        return slabs.areExhausted();
    }

    /** The keys that later nights may ask for. */
    KeyFilter keys() {
        return seen;
    }

    /** What later nights may look rows up by. */
    KeyFilter lookups() {
        return lookups;
    }

    private SpaceKeys keys(Space space) {
        return Objects.requireNonNull(spaces.get(space));
    }

    /** How the charges of a channel name their payments, as far as can be told. */
    Cells cells(int channel) {
        return isByOrder(channel) ? byOrder[channel] : byId[channel];
    }

    boolean isByOrder(int channel) {
        return uneven(byOrder[channel]) < uneven(byId[channel]);
    }

    private static long uneven(Cells cells) {
        long uneven = 0;
        for (int cell = 0; cell < cells.count(); cell++) {
            uneven += cells.isUneven(cell) ? 1 : 0;
        }
        return uneven;
    }

    private long money(long key, long amount) {
        return Hash64.mix(key ^ Hash64.mix(amount ^ secret));
    }
}
