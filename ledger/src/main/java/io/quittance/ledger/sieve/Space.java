package io.quittance.ledger.sieve;

import io.quittance.domain.record.RecordKind;

/** What a key means: equal hashes matter only if they mean the same. Its number is stored within the keys of nights. */
public enum Space {
    /** Identity of a charge. */
    CHARGE(1),
    /** Transaction id or order number of a payment. */
    REFERENCE(2),
    /** Reference by which a charge names its payment. */
    CLAIM(3),
    /** Line and month of a recurring charge. */
    PERIOD(4),
    /** Identity of a row of another kind. */
    OTHER(5),
    /** Account of any row: the first half of its token. */
    ACCOUNT(6),
    /** Line of a cancellation. */
    LINE(7),
    /** Agreement that a payment names. */
    AGREEMENT(8),
    /** Payment that a refund names. */
    REFUNDED(9);

    private static final long STEP = 0x9E3779B97F4A7C15L;

    private final int number;

    Space(int number) {
        this.number = number;
    }

    /** Whether rows are looked up by it later, rather than expected to come once. */
    boolean isForLookup() {
        return this == ACCOUNT || this == LINE || this == AGREEMENT || this == REFUNDED;
    }

    /** Where identities of a kind belong. */
    static Space ofIdentity(RecordKind kind) {
        return switch (kind) {
            case CHARGE -> CHARGE;
            case PAYMENT -> REFERENCE;
            default -> OTHER;
        };
    }

    /** The hash as a key among those of all spaces; the same again gives the hash. */
    long key(long hash) {
        return hash ^ (STEP * number);
    }
}
