package io.quittance.writers.csv;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a file is laid out. Always comma, CRLF and RFC 4180 quoting, and no text runs as a formula ({@link Formula}).
 *
 * @param bom whether a byte order mark goes first; only with UTF-8
 * @param header the column names
 * @param moneyColumn the column whose sum is the file's total; absent where the file has none
 * @param unit of the money column
 * @param confidential whether only the owner of the file may read it
 */
public record CsvShape(
        Charset charset,
        boolean bom,
        List<String> header,
        @Nullable String moneyColumn,
        MoneyUnit unit,
        boolean confidential) {

    /** How money is printed in a file. */
    public enum MoneyUnit {
        /** Two decimals. */
        YUAN,
        /** A whole number. */
        FEN
    }

    /** Copies the header. */
    public CsvShape {
        header = List.copyOf(header);
    }

    /** Where the money column is; -1 where there is none. */
    public int moneyIndex() {
        return moneyColumn == null ? -1 : header.indexOf(moneyColumn);
    }

    /** For people and programs of the house: UTF-8 with a byte order mark. */
    public static CsvShape forPeople(String... header) {
        return new CsvShape(StandardCharsets.UTF_8, true, List.of(header), null, MoneyUnit.YUAN, false);
    }

    /** For a payment channel's own upload: its encoding, without a byte order mark. */
    public static CsvShape forChannel(Charset charset, String... header) {
        return new CsvShape(charset, false, List.of(header), null, MoneyUnit.YUAN, false);
    }

    /** The same with a byte order mark. */
    public CsvShape withBom() {
        return new CsvShape(charset, true, header, moneyColumn, unit, confidential);
    }

    /** The same with a total over a column of yuan. */
    public CsvShape summing(String column) {
        return new CsvShape(charset, bom, header, column, MoneyUnit.YUAN, confidential);
    }

    /** The same with a total over a column of fen. */
    public CsvShape summingFen(String column) {
        return new CsvShape(charset, bom, header, column, MoneyUnit.FEN, confidential);
    }

    /** The same, readable by the owner only. */
    public CsvShape onlyForOwner() {
        return new CsvShape(charset, bom, header, moneyColumn, unit, true);
    }
}
