package io.quittance.readers.format;

import io.quittance.readers.text.TextEncoding;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The one format that a member is written in, and why.
 *
 * @param headerLine line of the header, from 1; 0 where the format has none
 * @param header the header's cells as they are written
 * @param matched the columns that told
 * @param encoding of a text; absent for a workbook
 * @param sheet of a workbook, from 0
 */
public record Recognised(
        Format format,
        int headerLine,
        List<String> header,
        List<String> matched,
        @Nullable TextEncoding encoding,
        int sheet) {}
