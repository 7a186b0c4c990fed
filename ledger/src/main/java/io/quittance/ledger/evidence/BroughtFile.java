package io.quittance.ledger.evidence;

import java.time.LocalDateTime;

/**
 * A file as somebody brought it.
 *
 * @param name as it was called; kept sealed
 * @param sha256 of the content
 * @param content kept sealed
 * @param firstAt time of the earliest row
 * @param addedBy the person who attaches it, and rows of it
 */
@SuppressWarnings("ArrayRecordComponent") // never compared; the bytes go on as they are
public record BroughtFile(
        String name,
        String sha256,
        byte[] content,
        String format,
        int rowsRead,
        LocalDateTime firstAt,
        LocalDateTime lastAt,
        String addedBy) {}
