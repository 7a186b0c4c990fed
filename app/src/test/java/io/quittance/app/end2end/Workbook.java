package io.quittance.app.end2end;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A workbook of one sheet, as small as one can be. */
final class Workbook {
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    /** The second style is a date and time. */
    private static final String STYLES =
            "<styleSheet><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"22\"/></cellXfs></styleSheet>";

    private final StringBuilder rows = new StringBuilder();

    /** A row of texts. */
    Workbook row(List<String> texts) {
        rows.append("<row>");
        texts.forEach(this::text);
        rows.append("</row>");
        return this;
    }

    /**
     * A row that begins with a time, and has one number among its texts.
     *
     * @param serial days since 1899-12-30
     */
    Workbook row(double serial, List<String> before, double number, List<String> behind) {
        rows.append("<row><c s=\"1\"><v>").append(serial).append("</v></c>");
        before.forEach(this::text);
        rows.append("<c><v>").append(number).append("</v></c>");
        behind.forEach(this::text);
        rows.append("</row>");
        return this;
    }

    /** Writes it. */
    Path write(Path file) throws IOException {
        Map<String, String> parts = new TreeMap<>(Map.of(
                "[Content_Types].xml",
                "<Types/>",
                "xl/_rels/workbook.xml.rels",
                "<Relationships><Relationship Id=\"a\" Type=\"" + OFFICE
                        + "/worksheet\" Target=\"worksheets/sheet1.xml\"/><Relationship Id=\"b\" Type=\"" + OFFICE
                        + "/styles\" Target=\"styles.xml\"/></Relationships>",
                "xl/workbook.xml",
                "<workbook xmlns:r=\"" + OFFICE
                        + "\"><sheets><sheet name=\"1\" sheetId=\"1\" r:id=\"a\"/></sheets></workbook>",
                "xl/styles.xml",
                STYLES,
                "xl/worksheets/sheet1.xml",
                "<worksheet><sheetData>" + rows + "</sheetData></worksheet>"));
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return file;
    }

    private void text(String text) {
        rows.append("<c t=\"str\"><v>").append(text).append("</v></c>");
    }
}
