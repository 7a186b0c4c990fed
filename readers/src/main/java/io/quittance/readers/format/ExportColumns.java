package io.quittance.readers.format;

/**
 * Columns of a subscriber's own export beside those of its payments, as {@link HeaderName#plain} has them.
 *
 * @param status the state in the channel's words
 * @param payee whom the subscriber paid
 * @param refundColumn which column tells a refund; empty where refunds have no rows
 * @param refundEnding what that column then ends with
 */
public record ExportColumns(String status, String payee, String refundColumn, String refundEnding) {}
