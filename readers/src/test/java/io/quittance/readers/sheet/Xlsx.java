package io.quittance.readers.sheet;

import io.quittance.readers.Zips;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** A workbook written part by part. */
final class Xlsx {
    static final String SHEET = "xl/worksheets/sheet1.xml";
    static final String STRINGS = "xl/sharedStrings.xml";
    static final String STYLES = "xl/styles.xml";
    static final String BOOK = "xl/workbook.xml";
    static final String RELATIONSHIPS = "xl/_rels/workbook.xml.rels";

    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private final Map<String, byte[]> parts = new LinkedHashMap<>();

    private Xlsx() {
        with("[Content_Types].xml", "<Types/>");
        with(
                RELATIONSHIPS,
                "<Relationships><Relationship Id=\"a\" Type=\"" + OFFICE
                        + "/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>");
        with(
                BOOK,
                "<workbook xmlns:r=\"" + OFFICE
                        + "\"><sheets><sheet name=\"1\" sheetId=\"7\" r:id=\"a\"/></sheets></workbook>");
    }

    /** A workbook whose one sheet has those rows, which are written as XML. */
    static Xlsx of(String rows) {
        return new Xlsx().with(SHEET, "<worksheet><sheetData>" + rows + "</sheetData></worksheet>");
    }

    Xlsx with(String part, String xml) {
        return with(part, xml.getBytes(StandardCharsets.UTF_8));
    }

    Xlsx with(String part, byte[] bytes) {
        parts.put(part, bytes);
        return this;
    }

    Xlsx without(String part) {
        parts.remove(part);
        return this;
    }

    String part(String part) {
        return new String(parts.getOrDefault(part, new byte[0]), StandardCharsets.UTF_8);
    }

    byte[] bytes() throws IOException {
        return Zips.zip(parts, StandardCharsets.UTF_8);
    }
}
