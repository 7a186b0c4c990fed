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
    private final Map<RecordKind, Doubts> identities = new EnumMap<>(RecordKind.class);
    private final Doubts references = new Doubts();
    private final Doubts periods = new Doubts();

    /** For about so many rows. */
    Sieve(long rows) {
        seen = new KeyFilter(rows * 2);
        for (int channel = 0; channel < CHANNELS; channel++) {
            byId[channel] = new Cells(rows / 2);
            byOrder[channel] = new Cells(rows / 2);
        }
        for (RecordKind kind : RecordKind.values()) {
            identities.put(kind, new Doubts());
        }
    }

    /** A row of any kind but payments, whose identity is a reference. */
    void identity(RecordKind kind, long hash) {
        note(hash, doubtfulIdentities(kind));
    }

    void period(long hash) {
        note(hash, periods);
    }

    /** A charge that a payment of the channel should have brought. */
    void claimed(int channel, long reference, long amount) {
        long money = money(reference, amount);
        byId[channel].add(reference, money);
        byOrder[channel].add(reference, money);
    }

    void paid(int channel, long id, long order, long amount, boolean success) {
        note(id, references);
        if (order != id) {
            note(order, references);
        }
        long fate = success ? 0 : FAILED;
        byId[channel].add(id, -money(id, amount ^ fate));
        byOrder[channel].add(order, -money(order, amount ^ fate));
    }

    /** Makes every row with the reference worth a look. */
    void doubt(long reference) {
        references.add(reference);
    }

    Doubts doubtfulIdentities(RecordKind kind) {
        return kind == RecordKind.PAYMENT ? references : identities.getOrDefault(kind, references);
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
