package io.quittance.domain.record;

/** How a field is written in the standard layout and carried in a {@link FactRow}: TEXT and ACCOUNT as bytes; MONEY in fen, TIME in epoch seconds of the wall clock, MONTH as yyyymm, NUMBER, CODE as the ordinal of its enum. */
public enum FieldType {
    TEXT,
    ACCOUNT,
    MONEY,
    TIME,
    MONTH,
    NUMBER,
    CODE
}
