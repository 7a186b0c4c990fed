package io.quittance.ledger.sieve;

import io.quittance.ledger.schema.Hash64;
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
    private static final int CHANNELS = 2;
    private static final int KEYS_A_ROW = 2;
    private static final int AHEAD = 32;
    private static final long ASKED_MOST = 192L << 20;
    private static final long FAILED = 0x2545F4914F6CDD1DL;

    /** Nobody who does not know it can make rows that cancel out. */
    private final long secret = new SecureRandom().nextLong();

    private final KeyFilter seen;
    private final Cells[] byId = new Cells[CHANNELS];
    private final Cells[] byOrder = new Cells[CHANNELS];
    private final Map<Space, Doubts> doubts = new EnumMap<>(Space.class);
    private final Map<Space, KeyList> asked = new EnumMap<>(Space.class);
    private final Slabs slabs = new Slabs(ASKED_MOST);
    private final boolean first;

    /** Nobody reads it: a compiler may leave out reads of which nothing is kept. */
    @SuppressWarnings("UnusedVariable")
    private long fetched;

    /**
     * For about so many rows.
     *
     * @param first whether no night was before, so that nothing has to be asked of those
     * @param most how many doubts of one space are kept
     */
    Sieve(long rows, boolean first, int most) {
        this.first = first;
        seen = KeyFilter.of(rows * KEYS_A_ROW);
        for (int channel = 0; channel < CHANNELS; channel++) {
            byId[channel] = new Cells(rows / 2);
            byOrder[channel] = new Cells(rows / 2);
        }
        for (Space space : Space.values()) {
            doubts.put(space, new Doubts(most));
            asked.put(space, new KeyList(slabs));
        }
    }

    /** Takes rows and empties the list. */
    synchronized void take(SieveRows rows) {
        for (int i = 0; i < rows.count(); i++) {
            if (i % AHEAD == 0) {
                fetch(rows, i, Math.min(rows.count(), i + AHEAD));
            }
            switch (rows.kind[i]) {
                case CHARGE -> charge(rows, i);
                case PAYMENT -> payment(rows, i);
                default -> note(Space.OTHER, rows.identity[i]);
            }
        }
        rows.clear();
    }

    /** Reads what the next rows will need, all at once: one by one, each would wait for the memory. */
    private void fetch(SieveRows rows, int from, int to) {
        long sum = 0;
        for (int i = from; i < to; i++) {
            Space space = Space.ofIdentity(rows.kind[i]);
            sum += seen.peek(space.key(rows.identity[i]));
            sum += seen.peek((space == Space.CHARGE ? Space.CLAIM : Space.REFERENCE).key(rows.reference[i]));
            sum += seen.peek(Space.PERIOD.key(rows.period[i]));
        }
        fetched = sum;
    }

    private void charge(SieveRows rows, int row) {
        note(Space.CHARGE, rows.identity[row]);
        if (rows.period[row] != 0) {
            note(Space.PERIOD, rows.period[row]);
        }
        long reference = rows.reference[row];
        if (reference != 0) {
            seen.add(Space.CLAIM.key(reference));
            ask(Space.REFERENCE, reference);
        }
        int channel = rows.channel[row];
        if (channel >= 0) {
            long money = money(reference, rows.amount[row]);
            byId[channel].add(reference, money);
            byOrder[channel].add(reference, money);
        }
    }

    private void payment(SieveRows rows, int row) {
        long id = rows.identity[row];
        long order = rows.reference[row];
        named(id);
        if (order != id) {
            named(order);
        }
        long amount = rows.success[row] ? rows.amount[row] : rows.amount[row] ^ FAILED;
        byId[rows.channel[row]].add(id, -money(id, amount));
        byOrder[rows.channel[row]].add(order, -money(order, amount));
    }

    private void named(long reference) {
        note(Space.REFERENCE, reference);
        ask(Space.CLAIM, reference);
    }

    private void note(Space space, long hash) {
        if (seen.add(space.key(hash))) {
            doubtful(space).add(hash);
        }
        ask(space, hash);
    }

    private void ask(Space space, long hash) {
        if (!first && !slabs.areExhausted()) {
            asked(space).add(space.key(hash));
        }
    }

    /** Hashes that may have occurred twice tonight. */
    Doubts doubtful(Space space) {
        return Objects.requireNonNull(doubts.get(space));
    }

    /** Keys that matter if an earlier night has them too; not all of them if {@link #asksTooMuch}. */
    KeyList asked(Space space) {
        return Objects.requireNonNull(asked.get(space));
    }

    boolean asksTooMuch() {
        return slabs.areExhausted();
    }

    /** The keys that later nights may ask for. */
    KeyFilter keys() {
        return seen;
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
