package io.quittance.app.end2end;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What becomes of files and rows, from the inbox to the outbox. */
class InputFateTests extends WithInstallation {

    private static final String DATE = Stories.DATE;
    private static final int HELD = 3;
    private static final Path BILL =
            Path.of("..", "sample-data", "night-1", "inbox", "wechat", "1900000109_2026-11-19_ALL.csv");

    private static final Path PERSONAL =
            Path.of("..", "readers", "src", "test", "resources", "formats", "wechat-personal", "sample.csv");

    @BeforeEach
    void aSmallInbox() throws IOException {
        Stories.deliver(installation);
    }

    @Test
    void aBillWhoseTotalsDoNotTieOutIsHeldAndTheRestGoesOn() throws IOException {
        String bill = Files.readString(BILL);
        int trailer = bill.lastIndexOf("总交易单数");
        installation.deliver(
                "changed.csv",
                bill.substring(0, trailer) + bill.substring(trailer).replace("143", "144"));
        installation.deliver("cut.csv", bill.substring(0, trailer));
        installation.deliver("cut-row.csv", bill.substring(0, trailer - 20));
        installation.night(DATE).endsWith(HELD);
        assertThat(held())
                .containsExactly(
                        "changed.csv CONTROL_TOTAL_MISMATCH", "cut-row.csv TRAILER_MISSING", "cut.csv TRAILER_MISSING");
        assertThat(installation.outbox(DATE).text("quarantine.csv")).contains("144", "143");
        assertThat(installation.ledger().count("payment")).isZero();
        foundTheFirstCharge();
    }

    @Test
    void filesThatCannotBeUsedAreHeldEachWithItsReason() throws IOException {
        installation.deliver("empty.csv", "");
        installation.deliver("unknown.csv", "colour,taste\nred,sweet\n");
        installation.deliver("quote.csv", '"' + Stories.CHARGES + Stories.october(4));
        installation.deliver("personal.csv", Files.readAllBytes(PERSONAL));
        installation.deliver("broken.zip", new byte[] {'P', 'K', 3, 4, 9, 9, 9, 9});
        installation.deliver("locked.zip", encrypted(zip("charges.csv", Stories.CHARGES + Stories.october(3))));
        installation.deliver("neither.csv", new byte[] {(byte) 0xFF, (byte) 0xFF, (byte) 0x80, '\n'});
        StringBuilder wrong = new StringBuilder(Stories.CHARGES);
        for (int account = 10; account < 21; account++) {
            wrong.append(Stories.october(account).replace("10.00", "ten"));
        }
        installation.deliver("wrong.csv", wrong.toString());
        installation.night(DATE).endsWith(HELD);
        assertThat(held())
                .containsExactly(
                        "broken.zip BROKEN_ARCHIVE",
                        "empty.csv EMPTY_FILE",
                        "locked.zip ENCRYPTED_ARCHIVE",
                        "neither.csv UNDECODABLE",
                        "personal.csv EVIDENCE_NOT_SOURCE",
                        "quote.csv UNKNOWN_FORMAT",
                        "unknown.csv UNKNOWN_FORMAT",
                        "wrong.csv TOO_MANY_REJECTS");
        foundTheFirstCharge();
    }

    @Test
    void wrongRowsGoToQuarantineWithEveryReasonAndTheOthersGoOn() throws IOException {
        String wrong = Stories.october(4).replace("10.00", "1o.00").replace("2026-10-03", "2026-10-33");
        String conflict = Stories.october(2).replace("10.00", "11.00");
        installation.deliver("more.csv", Stories.CHARGES + wrong + conflict + Stories.october(1) + Stories.october(5));
        installation.night(DATE).endsWith(HELD);
        assertThat(installation.outbox(DATE).quarantine())
                .extracting(row -> row.get("file") + ":" + row.get("line") + " " + row.get("codes"))
                .containsExactly("more.csv:2 BAD_TIME;BAD_AMOUNT", "more.csv:3 CONFLICTING_RECORD");
        assertThat(installation.outbox(DATE).quarantine())
                .extracting(row -> row.get("raw"))
                .containsExactly(wrong.trim(), conflict.trim());
        assertThat(installation.ledger().count("charge")).isEqualTo(3);
        foundTheFirstCharge();
    }

    @Test
    void reasonsStayApartWhateverTheirCellsHold() throws IOException {
        String wrong = Stories.october(4).replace("10.00", "\"ten\n10.00\"").replace("2026-10-03", "2026-10-33");
        installation.deliver("more.csv", Stories.CHARGES + wrong);
        installation.night(DATE).endsWith(HELD);
        assertThat(installation.outbox(DATE).quarantine()).singleElement().satisfies(row -> {
            assertThat(row.get("codes")).isEqualTo("BAD_TIME;BAD_AMOUNT");
            assertThat(row.get("reasons_en"))
                    .isEqualTo("charged_at \"2026-10-33 08:00:00\" is not a time; "
                            + "amount \"ten\u240a10.00\" is not an amount in whole fen");
        });
    }

    @Test
    void namesOfFilesMayHaveWhatSeparatesSources() throws IOException {
        installation.deliver("扣费;1:2.csv", Stories.CHARGES + Stories.october(3));
        installation.deliver("退订;3.csv", Stories.CANCELLATIONS + Stories.cancelled(3));
        installation.night(DATE).endsWith(0);
        assertThat(installation.outbox(DATE).findings())
                .extracting(finding -> finding.get("source"))
                .containsExactly("charges.csv:2;cancellations.csv:2", "扣费;1:2.csv:2;退订;3.csv:2");
    }

    @Test
    void anEmptyInboxIsANightLikeAnyOther() throws IOException {
        Path empty = Files.createDirectory(folder.resolve("empty"));
        installation.night(DATE, "--inbox", empty.toString()).endsWith(0);
        assertThat(installation.outbox(DATE).findings()).isEmpty();
    }

    @Test
    void containersAndEncodingsMakeNoDifference() throws IOException {
        byte[] gbk = (Stories.CHARGES + Stories.october(11)).getBytes(Charset.forName("GB18030"));
        installation.deliver("a/gb.csv", gbk);
        installation.deliver("b/one.csv.gz", gzip(Stories.CHARGES + Stories.october(12)));
        installation.deliver("c/two.zip", zip("inner/charges.csv", Stories.CHARGES + Stories.october(13)));
        installation.deliver("d.csv", "\uFEFF" + (Stories.CHARGES + Stories.october(14)).replace("\n", "\r\n"));
        StringBuilder cancelled = new StringBuilder(Stories.CANCELLATIONS);
        for (int account = 11; account <= 14; account++) {
            cancelled.append(Stories.cancelled(account));
        }
        installation.deliver("more.csv", cancelled.toString());
        installation.night(DATE).endsWith(0);
        assertThat(installation.outbox(DATE).findings())
                .extracting(finding -> finding.get("charge_id") + " " + finding.get("source"))
                .containsExactly(
                        "C-1 charges.csv:2;cancellations.csv:2",
                        "C-11 a/gb.csv:2;more.csv:2",
                        "C-12 b/one.csv.gz:2;more.csv:3",
                        "C-13 c/two.zip!inner/charges.csv:2;more.csv:4",
                        "C-14 d.csv:2;more.csv:5");
    }

    private Iterable<String> held() {
        return installation.outbox(DATE).quarantine().stream()
                .filter(row -> row.get("kind").equals("FILE"))
                .map(row -> row.get("file") + " " + row.get("codes"))
                .toList();
    }

    private void foundTheFirstCharge() {
        assertThat(installation.outbox(DATE).findings())
                .extracting(finding -> finding.get("charge_id"))
                .containsExactly(Stories.charge(1));
    }

    private static byte[] gzip(String content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(content.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    /** Of members, each with its content behind its name. */
    static byte[] zip(String... members) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (int i = 0; i < members.length; i += 2) {
                zip.putNextEntry(new ZipEntry(members[i]));
                zip.write(members[i + 1].getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    /** Sets the bit that says so, in both headers of the only member. */
    private static byte[] encrypted(byte[] zip) {
        String bytes = new String(zip, StandardCharsets.ISO_8859_1);
        zip[6] |= 1;
        zip[bytes.indexOf("PK\u0001\u0002") + 8] |= 1;
        return zip;
    }
}
