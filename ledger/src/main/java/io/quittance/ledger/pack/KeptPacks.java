package io.quittance.ledger.pack;

/** Packs one behind the other in memory. */
final class KeptPacks extends PackTuples {
    private final byte[] packs;
    private int start;
    private int next;

    KeptPacks(byte[] packs) {
        this.packs = packs;
    }

    @Override
    boolean next() {
        start = next;
        if (start == packs.length) {
            return false;
        }
        next = end();
        return true;
    }

    @Override
    byte[] bytes() {
        return packs;
    }

    @Override
    int start() {
        return start;
    }
}
