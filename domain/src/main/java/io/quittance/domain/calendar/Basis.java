package io.quittance.domain.calendar;

/**
 * What a row rests on.
 *
 * @param zh the provision or the promise, as one cites it
 * @param en the same in English
 */
public record Basis(Kind kind, String zh, String en, Confidence confidence) {

    /** How binding it is. */
    public enum Kind {
        /** A law, a regulation or a rule of a ministry. */
        LAW,
        /** What an industry or a company promised in public. */
        PROMISE,
        /** The terms of a channel. */
        TERMS
    }
}
