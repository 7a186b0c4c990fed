package io.quittance.readers.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quittance.readers.Delivered;
import io.quittance.readers.container.HeldFileException;
import io.quittance.readers.text.Dialect;
import io.quittance.readers.text.RowSource.Shape;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What programs write into workbooks, and what nobody should. */
class SheetRowsTest {
    @TempDir
    Path folder;

    private List<String> rows(Xlsx xlsx) throws IOException {
        List<String> found = new ArrayList<>();
        Path file = Delivered.file(folder, "a.xlsx", xlsx.bytes());
        try (SheetRows rows = new SheetRows(Delivered.members(file).get(0), 0, Dialect.RFC4180)) {
            while (rows.next()) {
                found.add(rows.line() + ":" + (rows.shape() == Shape.CELLS ? rows.raw() : rows.shape()));
            }
        }
        return found;
    }

    private void isHeld(Xlsx xlsx, String code, String sentence) {
        assertThatThrownBy(() -> rows(xlsx)).isInstanceOfSatisfying(HeldFileException.class, held -> {
            assertThat(held.reason().code()).isEqualTo(code);
            assertThat(held.reason().en()).contains(sentence);
        });
    }

    @Test
    void rowsAndCellsMayLeaveOutWhereTheyAre() throws IOException {
        String rows = "<row><c><v>1</v></c><c t=\"str\"><v>b</v></c></row>"
                + "<row r=\"5\"><c r=\"B5\"><v>2</v></c><c><v>3</v></c></row><row/><row><c><v>4</v></c></row>";
        assertThat(rows(Xlsx.of(rows))).containsExactly("1:1,b", "5:,2,3", "7:4");
    }

    @Test
    void stringsMayBeSharedInlineRichOrCalculated() throws IOException {
        String strings =
                "<sst><si><t>a</t></si><si>\n <r><rPr><b/></rPr><t>中</t></r> <r><t xml:space=\"preserve\">国 </t></r>"
                        + "<rPh sb=\"0\" eb=\"1\"><t>zhong</t></rPh>\n</si><si/></sst>";
        String row = "<row r=\"1\"><c t=\"s\"><v>1</v></c><c t=\"s\"> <v> 0 </v> </c><c t=\"s\"><v>2</v></c>"
                + "<c t=\"inlineStr\"><is><t>in</t></is></c><c t=\"inlineStr\"><is><r><t>l</t></r><r><t>ine</t></r></is></c>"
                + "<c t=\"str\"><f>\"x\"&amp;\"y\"</f><v>xy</v></c><c><f t=\"shared\" si=\"9\"/><v>0.30000000000000004</v></c>"
                + "<c t=\"b\"><v>1</v></c><c t=\"e\"><v>#N/A</v></c><c t=\"str\"><v><![CDATA[<&>]]></v></c><c t=\"s\"/></row>";
        assertThat(rows(Xlsx.of(row).with(Xlsx.STRINGS, strings)))
                .containsExactly("1:中国 ,a,,in,line,xy,0.3,true,#N/A,<&>,");
    }

    @ParameterizedTest
    @CsvSource({
        "22, 46298.5, 2026-10-03 12:00:00",
        "14, 46298, 2026-10-03 00:00:00",
        "31, 46298, 2026-10-03 00:00:00",
        "22, 46298.99999999999, 2026-10-04 00:00:00",
        "14, 59, 1900-02-28 00:00:00",
        "14, 61, 1900-03-01 00:00:00",
        "14, -1, -1",
        "14, 2958466, 2958466",
        "14, 1E-999999999, 1E-999999999",
        "0, 46298, 46298",
        "200, 46298.25, 2026-10-03 06:00:00",
        "201, 46298.25, 46298.25",
        "0, 1E+999999999, 1E+999999999",
        "0, 1234567890123456, 1.23456789012346E+15",
        "0, nonsense, nonsense"
    })
    void aNumberIsATimeByItsStyle(int format, String written, String read) throws IOException {
        String styles = "<styleSheet><numFmts><numFmt numFmtId=\"200\" formatCode=\"yyyy&quot;年&quot;m\"/>"
                + "<numFmt numFmtId=\"201\" formatCode=\"0.00&quot;yy&quot;\"/></numFmts>"
                + "<cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs><cellXfs><xf/><xf numFmtId=\"" + format
                + "\"/></cellXfs></styleSheet>";
        String row = "<row><c s=\"1\"><v>" + written + "</v></c></row>";
        assertThat(rows(Xlsx.of(row).with(Xlsx.STYLES, styles))).containsExactly("1:" + read);
    }

    @Test
    void daysMayBeCountedFrom1904On() throws IOException {
        Xlsx xlsx = Xlsx.of("<row><c s=\"0\"><v>44836</v></c></row>")
                .with(Xlsx.STYLES, "<styleSheet><cellXfs><xf numFmtId=\"14\"/></cellXfs></styleSheet>");
        xlsx.with(Xlsx.BOOK, xlsx.part(Xlsx.BOOK).replace("<sheets>", "<workbookPr date1904=\"1\"/><sheets>"));
        assertThat(rows(xlsx)).containsExactly("1:2026-10-03 00:00:00");
    }

    @Test
    void partsMayHavePrefixesMarksOtherEncodingsAndNamesInOtherLetters() throws IOException {
        String prefixed =
                "<?xml version=\"1.0\"?>\n<x:worksheet xmlns:x=\"http://purl.oclc.org/ooxml/spreadsheetml/main\">"
                        + "<x:dimension ref=\"A1\"/><x:sheetData><x:row x:r=\"1\"><x:c r=\"A1\" t=\"s\"><x:v>0</x:v></x:c></x:row>"
                        + "</x:sheetData><x:pageMargins left=\"1\"/></x:worksheet>";
        Xlsx xlsx = Xlsx.of("").without(Xlsx.SHEET).with("XL/Worksheets/Sheet1.XML", "\ufeff" + prefixed);
        xlsx.with(Xlsx.STRINGS, "\ufeff<sst><si><t>中</t></si></sst>".getBytes(StandardCharsets.UTF_16LE));
        assertThat(rows(xlsx)).containsExactly("1:中");
        xlsx.with(
                Xlsx.RELATIONSHIPS,
                xlsx.part(Xlsx.RELATIONSHIPS)
                        .replace("worksheets/sheet1.xml", "/xl/worksheets/sheet1.xml")
                        .replace("http://schemas.openxmlformats.org/", "http://purl.oclc.org/ooxml/"));
        assertThat(rows(xlsx)).containsExactly("1:中");
    }

    @Test
    void aRowThatIsTooLongIsOneBadRow() throws IOException {
        String cell = "<c t=\"str\"><v>" + "x".repeat(600_000) + "</v></c>";
        assertThat(rows(Xlsx.of("<row>" + cell.repeat(2) + "</row><row><c><v>1</v></c></row>")))
                .containsExactly("1:TOO_LONG", "2:1");
    }

    @ParameterizedTest
    @CsvSource({
        "<row r='2'/><row r='2'/>, row 2 is out of place",
        "<row r='0'/>, row 0 is out of place",
        "<row r='x'/>, row x is out of place",
        "<row r='1048576'/><row/>, row 1048577 is out of place",
        "<row><c r='B1'/><c r='A1'/></row>, cell A1 is out of place",
        "<row><c r='A1'/><c r='A1'/></row>, cell A1 is out of place",
        "<row><c r='XFE1'/></row>, cell XFE1 is out of place",
        "<row><c r='12'/></row>, cell 12 is out of place",
        "<row><c t='s'><v>0</v></c></row>, there is no string 0",
        "<row><c t='s'><v>-1</v></c></row>, there is no string -1",
        "<row><c>&nothing;</c></row>, a part",
        "<row><c>, a part is not valid XML",
    })
    void whatCannotBeASheetIsHeld(String rows, String sentence) {
        isHeld(Xlsx.of(rows), "BROKEN_ARCHIVE", sentence);
    }

    @Test
    void aDoctypeIsHeld() {
        String entities = "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b SYSTEM \"file:///etc/passwd\">]>";
        Xlsx xlsx = Xlsx.of("").with(Xlsx.STRINGS, entities + "<sst><si><t>&a;&b;</t></si></sst>");
        isHeld(xlsx, "BROKEN_ARCHIVE", "DOCTYPE");
    }

    @Test
    void aWorkbookWithoutItsListOfPartsIsHeld() {
        isHeld(Xlsx.of("").without(Xlsx.RELATIONSHIPS), "BROKEN_ARCHIVE", "is missing");
        isHeld(Xlsx.of("").without(Xlsx.SHEET), "BROKEN_ARCHIVE", "is missing");
    }

    @ParameterizedTest
    @CsvSource({
        "<si><t>abcd</t></si>, ARCHIVE_TOO_LARGE, strings are more than 128 MiB",
        "<a>, BROKEN_ARCHIVE, not one of a spreadsheet",
        "<si><t>, BROKEN_ARCHIVE, not one of a spreadsheet",
        "a, ARCHIVE_TOO_LARGE, longer than 1 MiB",
        "<![CDATA[, ARCHIVE_TOO_LARGE, longer than 1 MiB",
    })
    void whatWouldFillTheMemoryIsHeld(String piece, String code, String sentence) {
        String strings = "<sst>" + piece.repeat(5 << 20);
        isHeld(Xlsx.of("").with(Xlsx.STRINGS, strings), code, sentence);
    }

    @Test
    void namesWithoutEndAreHeld() {
        StringBuilder strings = new StringBuilder("<sst>");
        for (int i = 0; i < 2000; i++) {
            strings.append("<n").append(i).append("/>");
        }
        isHeld(Xlsx.of("").with(Xlsx.STRINGS, strings.toString()), "BROKEN_ARCHIVE", "not one of a spreadsheet");
    }

    @Test
    void aListOfStylesWithoutEndIsHeld() {
        String styles = "<styleSheet><cellXfs>" + "<xf numFmtId=\"14\"/>".repeat(1 << 20);
        isHeld(Xlsx.of("").with(Xlsx.STYLES, styles), "ARCHIVE_TOO_LARGE", "styles");
    }
}
