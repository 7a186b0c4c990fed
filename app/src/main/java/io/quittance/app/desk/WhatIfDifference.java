package io.quittance.app.desk;

import io.quittance.domain.judge.Finding;
import io.quittance.domain.money.Fen;
import io.quittance.ledger.whatif.StoodFinding;
import org.jspecify.annotations.Nullable;

/**
 * A finding that other policies judge otherwise.
 *
 * @param here as it stood; absent where only the other policies find it
 * @param there as the other policies find it; absent where they do not
 */
record WhatIfDifference(
        String id, @Nullable StoodFinding here, @Nullable Finding there) {

    /** Which side has it. */
    enum Kind {
        ONLY_THERE,
        ONLY_HERE,
        OTHER_AMOUNT
    }

    Kind kind() {
        return here == null ? Kind.ONLY_THERE : there == null ? Kind.ONLY_HERE : Kind.OTHER_AMOUNT;
    }

    String code() {
        return here != null ? here.code() : there == null ? "" : there.code().name();
    }

    Fen refundHere() {
        return here == null ? Fen.ZERO : here.refund();
    }

    Fen refundThere() {
        return there == null ? Fen.ZERO : there.refundAmount();
    }

    Fen amountHere() {
        return here == null ? Fen.ZERO : here.amount();
    }

    Fen amountThere() {
        return there == null ? Fen.ZERO : there.amount();
    }

    /** The same difference on two nights is told once. */
    String signature() {
        return kind() + " " + amountHere() + " " + refundHere() + " " + amountThere() + " " + refundThere();
    }
}
