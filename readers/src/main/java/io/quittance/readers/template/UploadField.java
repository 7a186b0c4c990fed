package io.quittance.readers.template;

/** What a column of an upload can hold of an instruction. */
public enum UploadField {
    /** The instruction's number. */
    INSTRUCTION_NO,
    /** The channel's transaction. */
    TRANSACTION_ID,
    /** The merchant's order. */
    ORDER_NO,
    /** What goes back, in yuan. */
    AMOUNT_YUAN,
    /** What goes back, in fen. */
    AMOUNT_FEN,
    /** What was paid, in yuan. */
    PAID_YUAN,
    /** What was paid, in fen. */
    PAID_FEN,
    /** WECHAT, ALIPAY or BALANCE. */
    CHANNEL,
    /** The case of the line. */
    CASE_NO,
    /** The finding it rests on. */
    FINDING_ID
}
