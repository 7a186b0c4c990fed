package io.quittance.ledger.judge;

/** Which accounts the table {@code suspect} lists for a night. */
public enum Suspects {
    /** All that the night has to judge: of charges of tonight that name one payment, every one is a suspect's. */
    OF_THE_NIGHT,

    /** Some that are asked about once its rows lie there: a charge of anybody may have their payments. */
    CHOSEN
}
