package io.quittance.ledger.sieve;

import io.quittance.domain.record.RecordKind;

/** Keys and money of some thousand rows, on their way to the sieve. */
final class SieveRows {
    private static final int MOST = 4096;

    final RecordKind[] kind = new RecordKind[MOST];
    final long[] identity = new long[MOST];

    /** Of a charge, what it names, 0 if it names nothing; of a payment, its order number. */
    final long[] reference = new long[MOST];

    /** 0 for a charge of no period. */
    final long[] period = new long[MOST];

    /** -1 for a charge that claims no payment. */
    final int[] channel = new int[MOST];

    /** Of any row that has one. */
    final long[] account = new long[MOST];

    /** Line of a charge or a cancellation, agreement that a payment names, payment that a refund names; 0 for none. */
    final long[] link = new long[MOST];

    /** The second agreement that a payment names. */
    final long[] secondLink = new long[MOST];

    final long[] amount = new long[MOST];
    final boolean[] success = new boolean[MOST];
    private int count;

    void identity(RecordKind itsKind, long itsIdentity) {
        kind[count] = itsKind;
        account[count] = 0;
        link[count] = 0;
        secondLink[count] = 0;
        identity[count++] = itsIdentity;
    }

    /** By what the row that came last is looked up; 0 where it has no such thing. */
    void lookup(long itsAccount, long itsLink, long itsSecondLink) {
        account[count - 1] = itsAccount;
        link[count - 1] = itsLink;
        secondLink[count - 1] = itsSecondLink;
    }

    void charge(int itsChannel, long itsIdentity, long itsReference, long itsPeriod, long itsAmount) {
        reference[count] = itsReference;
        period[count] = itsPeriod;
        channel[count] = itsChannel;
        amount[count] = itsAmount;
        identity(RecordKind.CHARGE, itsIdentity);
    }

    void payment(int itsChannel, long itsIdentity, long itsOrder, long itsAmount, boolean itSucceeded) {
        reference[count] = itsOrder;
        channel[count] = itsChannel;
        amount[count] = itsAmount;
        success[count] = itSucceeded;
        identity(RecordKind.PAYMENT, itsIdentity);
    }

    boolean isFull() {
        return count == MOST;
    }

    int count() {
        return count;
    }

    void clear() {
        count = 0;
    }
}
