package io.quittance.ledger.sieve;

import io.quittance.domain.record.RecordKind;
import io.quittance.ledger.schema.Hash64;
import java.security.SecureRandom;
import java.util.EnumMap;
import java.util.Map;

/**
 * Takes the keys of a night's rows and says afterwards which of them may matter: identities, references and periods that
 * may have occurred twice, and cells in which charges and payments do not agree.
 *
 * <p>Errs only towards a second look. Charges may name payments by transaction id or by order number, so both are summed
 * and for each channel the way that leaves less counts.
 */
final class Sieve {
    private static final int CHANNELS = 2;
    private static final long FAILED = 0x2545F4914F6CDD1DL;

    /** Nobody who does not know it can make rows that cancel out. */
    private final long secret = new SecureRandom().nextLong();

    private final KeyFilter seen;
    private final Cells[] byId = new Cells[CHANNELS];
    private final Cells[] byOrder = new Cells[CHANNELS];
    private final Doubts references = new Doubts();
    private final Doubts charges = new Doubts();
    private final Map<RecordKind, Doubts> others = new EnumMap<>(RecordKind.class);
    private final Doubts periods = new Doubts();

    /** For about so many rows. */
    Sieve(long rows) {
        seen = new KeyFilter(rows * 2);
        for (int channel = 0; channel < CHANNELS; channel++) {
            byId[channel] = new Cells(rows / 2);
            byOrder[channel] = new Cells(rows / 2);
        }
    }

    /** Takes rows and empties the list. */
    synchronized void take(SieveRows rows) {
        for (int i = 0; i < rows.count(); i++) {
            switch (rows.kind[i]) {
                case CHARGE -> charge(rows, i);
                case PAYMENT -> payment(rows, i);
                default -> note(rows.identity[i], doubtfulIdentities(rows.kind[i]));
            }
        }
        rows.clear();
    }

    private void charge(SieveRows rows, int row) {
        note(rows.identity[row], charges);
        if (rows.period[row] != 0) {
            note(rows.period[row], periods);
        }
        int channel = rows.channel[row];
        if (channel >= 0) {
            long reference = rows.reference[row];
            long money = money(reference, rows.amount[row]);
            byId[channel].add(reference, money);
            byOrder[channel].add(reference, money);
        }
    }

    private void payment(SieveRows rows, int row) {
        long id = rows.identity[row];
        long order = rows.reference[row];
        note(id, references);
        if (order != id) {
            note(order, references);
        }
        long amount = rows.success[row] ? rows.amount[row] : rows.amount[row] ^ FAILED;
        byId[rows.channel[row]].add(id, -money(id, amount));
        byOrder[rows.channel[row]].add(order, -money(order, amount));
    }

    /** Makes every row with the reference worth a look. */
    void doubt(long reference) {
        references.add(reference);
    }

    /** The identity of a payment is a reference. */
    Doubts doubtfulIdentities(RecordKind kind) {
        return switch (kind) {
            case CHARGE -> charges;
            case PAYMENT -> references;
            default -> others.computeIfAbsent(kind, absent -> new Doubts());
        };
    }

    Doubts doubtfulReferences() {
        return references;
    }

    Doubts doubtfulPeriods() {
        return periods;
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

    private void note(long key, Doubts doubts) {
        if (seen.add(key)) {
            doubts.add(key);
        }
    }

    private long money(long key, long amount) {
        return Hash64.mix(key ^ Hash64.mix(amount ^ secret));
    }
}
