package io.quittance.app.end2end;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A night whose inbox is full of files that nobody should deliver, in a program that may have 512 MiB. Each is read
 * right or refused with a reason, and the rest of the night is as if they were not there.
 *
 * <p>With {@code -Dquittance.soak=true} the longest line has more than 2 GiB.
 */
class HostileNightTests extends WithInstallation {

    private static final long LONG = Boolean.getBoolean("quittance.soak") ? (1L << 31) + 1 : 1 << 26;
    private static final int HELD = 3;
    private static final String TYPE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String RELATIONSHIPS = "<Relationships><Relationship Id=\"a\" Type=\"" + TYPE
            + "/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>";
    private static final String BOOK = "<workbook xmlns:r=\"" + TYPE
            + "\"><sheets><sheet name=\"1\" sheetId=\"1\" r:id=\"a\"/></sheets></workbook>";

    /** Writes a file's content. */
    private interface Content {
        void to(OutputStream out) throws IOException;
    }

    @BeforeEach
    void aSmallInbox() throws IOException {
        Stories.deliver(installation);
    }

    @Test
    void nothingThatIsDeliveredEndsTheNight() throws IOException {
        linesAndColumns();
        charactersAndFormulas();
        archives();
        workbooks();
        try (RunningNight night = installation.launch(Stories.DATE)) {
            night.ended().endsWith(HELD);
        }
        assertThat(quarantined("FILE"))
                .containsExactly(
                        "bomb.csv.gz ARCHIVE_TOO_LARGE",
                        "bomb.xlsx ARCHIVE_TOO_LARGE",
                        "bomb.zip!charges.csv ARCHIVE_TOO_LARGE",
                        "columns-unknown.csv UNKNOWN_FORMAT",
                        "entities.xlsx BROKEN_ARCHIVE",
                        "line-alone.csv UNKNOWN_FORMAT",
                        "members.zip ARCHIVE_TOO_LARGE",
                        "mixed.csv UNDECODABLE",
                        "nul-alone.csv UNKNOWN_FORMAT");
        assertThat(quarantined("ROW"))
                .containsExactly(
                        "columns.csv:3 WRONG_CELL_COUNT",
                        "far-cell.xlsx:2 WRONG_CELL_COUNT",
                        "formulas.csv:2 UNKNOWN_OPERATOR;BAD_AMOUNT",
                        "line.csv:3 CELL_TOO_LONG",
                        "nul.csv:3 CONTROL_CHARACTER");
        assertThat(installation.ledger().count("charge")).isEqualTo(2 + 7);
        assertThat(installation.outbox(Stories.DATE).findings())
                .extracting(finding -> finding.get("charge_id"))
                .containsExactly(Stories.charge(1));
        try (Stream<Path> all = Files.walk(folder)) {
            assertThat(all).noneMatch(file -> file.endsWith("escaped.csv"));
        }
    }

    private void linesAndColumns() throws IOException {
        write("line.csv", out -> {
            text(out, Stories.CHARGES + Stories.october(11) + "C-12,CMCC,");
            repeat(out, 'x', LONG);
            text(out, "\n" + Stories.october(13));
        });
        write("line-alone.csv", out -> repeat(out, 'x', LONG));
        String header = Stories.CHARGES.trim() + ",x".repeat(10_000);
        String wide = Stories.october(14).trim() + ",".repeat(10_000);
        String row = Stories.october(15).trim() + ",".repeat(9_999) + ",,x";
        installation.deliver("columns.csv", String.join("\n", header, wide, row));
        installation.deliver("columns-unknown.csv", "x,".repeat(10_000));
    }

    private void charactersAndFormulas() throws IOException {
        String formulas = "=1+1,=cmd|' /C calc'!A0,@SUM(A1),-2,=x,202610,2026-10-03 08:00:00,=10,BALANCE,\n";
        installation.deliver("formulas.csv", Stories.CHARGES + formulas + Stories.october(16));
        String nul = Stories.october(18).replace("彩铃", "彩\0铃");
        installation.deliver("nul.csv", Stories.CHARGES + Stories.october(17) + nul);
        write("nul-alone.csv", out -> repeat(out, '\0', 100_000));
        write("mixed.csv", out -> {
            text(out, Stories.CHARGES + Stories.october(19) + Stories.october(20));
            out.write(Stories.october(21).getBytes(Charset.forName("GB18030")));
        });
    }

    private void archives() throws IOException {
        write("bomb.csv.gz", out -> {
            try (OutputStream gzip = new GZIPOutputStream(out)) {
                text(gzip, Stories.CHARGES);
                repeat(gzip, '0', LONG);
            }
        });
        zip("bomb.zip", "charges.csv", out -> repeat(out, '0', LONG));
        zip("path.zip", "../../escaped.csv", out -> text(out, Stories.CHARGES + Stories.october(22)));
        write("members.zip", out -> {
            try (ZipOutputStream zip = new ZipOutputStream(out)) {
                for (int i = 0; i < 100_000; i++) {
                    zip.putNextEntry(new ZipEntry(i + "/"));
                }
            }
        });
    }

    private void workbooks() throws IOException {
        String header = row(Stories.CHARGES.trim().split(","));
        String far = header + "<row><c r=\"XFD2\"><v>1</v></c></row>"
                + row(Stories.october(23).trim().split(","));
        workbook("far-cell.xlsx", far, out -> text(out, "<sst/>"));
        workbook("bomb.xlsx", header, out -> {
            text(out, "<sst>");
            text(out, "<si><t>abcd</t></si>".repeat(5 << 20));
        });
        String entities = "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;\">]>";
        workbook("entities.xlsx", header, out -> text(out, entities + "<sst><si><t>&b;</t></si></sst>"));
    }

    private static String row(String... cells) {
        StringBuilder row = new StringBuilder("<row>");
        List.of(cells)
                .forEach(cell -> row.append("<c t=\"str\"><v>").append(cell).append("</v></c>"));
        return row.append("</row>").toString();
    }

    private void workbook(String name, String rows, Content strings) throws IOException {
        write(name, out -> {
            try (ZipOutputStream zip = new ZipOutputStream(out)) {
                member(zip, "[Content_Types].xml", part -> text(part, "<Types/>"));
                member(zip, "xl/workbook.xml", part -> text(part, BOOK));
                member(zip, "xl/_rels/workbook.xml.rels", part -> text(part, RELATIONSHIPS));
                String sheet = "<worksheet><sheetData>" + rows + "</sheetData></worksheet>";
                member(zip, "xl/worksheets/sheet1.xml", part -> text(part, sheet));
                member(zip, "xl/sharedStrings.xml", strings);
            }
        });
    }

    private void zip(String name, String member, Content content) throws IOException {
        write(name, out -> {
            try (ZipOutputStream zip = new ZipOutputStream(out)) {
                member(zip, member, content);
            }
        });
    }

    private static void member(ZipOutputStream zip, String name, Content content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        content.to(zip);
        zip.closeEntry();
    }

    private void write(String name, Content content) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(installation.deliver(name, "")))) {
            content.to(out);
        }
    }

    private static void text(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }

    private static void repeat(OutputStream out, char c, long times) throws IOException {
        byte[] block = String.valueOf(c).repeat(1 << 16).getBytes(StandardCharsets.US_ASCII);
        for (long left = times; left > 0; left -= block.length) {
            out.write(block, 0, (int) Math.min(left, block.length));
        }
    }

    private List<String> quarantined(String kind) throws IOException {
        return installation.outbox(Stories.DATE).quarantine().stream()
                .filter(row -> row.get("kind").equals(kind))
                .map(row ->
                        row.get("file") + (kind.equals("ROW") ? ":" + row.get("line") : "") + " " + row.get("codes"))
                .toList();
    }
}
