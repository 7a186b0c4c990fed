package io.quittance.readers;

import static org.assertj.core.api.Assertions.assertThat;

import io.quittance.domain.quarantine.HoldCode;
import io.quittance.domain.quarantine.RejectCode;
import io.quittance.domain.record.FactRow;
import io.quittance.readers.container.Containers;
import io.quittance.readers.container.HeldFileException;
import io.quittance.readers.container.Member;
import io.quittance.readers.container.Unpacking;
import io.quittance.readers.fact.FactReader;
import io.quittance.readers.format.FormatCatalog;
import io.quittance.readers.format.Recognition;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** For every reason there is a file that meets it. */
class QuarantineCodesTest {
    private static final String CHARGES =
            "charge_id,operator,account,service_code,charged_at,amount,cycle,period_start,period_end,kind,reverses\n";
    private static final String PAYMENTS = "channel,transaction_id,order_no,paid_at,amount\n";

    /** Raised where rows of several files meet, or where a file cannot be taken as it is; not here. */
    private static final Set<String> RAISED_ELSEWHERE =
            Set.of("CONFLICTING_RECORD", "UNREADABLE_FILE", "STILL_WRITTEN", "EVIDENCE_NOT_SOURCE");

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(RejectCode.class)
    void everyRejectCodeHasARowThatMeetsIt(RejectCode code) throws IOException {
        if (!RAISED_ELSEWHERE.contains(code.name())) {
            Path file = Delivered.file(folder, "file.csv", rejected(code));
            assertThat(Delivered.read(file).lines()).singleElement().asString().contains("REJECTED | " + code.name());
        }
    }

    private static String rejected(RejectCode code) {
        return switch (code) {
            case MISSING_VALUE -> CHARGES + charge("C-1", "CMCC", "", "1.00", "", "", "", "", "");
            case UNKNOWN_CODE -> CHARGES + charge("C-1", "CMCC", "1", "1.00", "", "", "", "GIFT", "");
            case UNKNOWN_OPERATOR -> CHARGES + charge("C-1", "MARS", "1", "1.00", "", "", "", "", "");
            case BAD_AMOUNT -> CHARGES + charge("C-1", "CMCC", "1", "1.005", "", "", "", "", "");
            case WRONG_SIGN -> PAYMENTS + "WECHAT,T-1,O-1,2026-10-03 08:00:05,-0.01\n";
            case BAD_TIME -> PAYMENTS + "WECHAT,T-1,O-1,2026-10-32 08:00:05,0.01\n";
            case BAD_MONTH -> CHARGES + charge("C-1", "CMCC", "1", "1.00", "20261", "", "", "", "");
            case BAD_NUMBER ->
                "opening_id,operator,account,service_code,opened_at,anchor_day\nO-1,CMCC,1,S,2026-10-01,0\n";
            case SPREADSHEET_DAMAGE -> PAYMENTS + "WECHAT,4.2E+27,O-1,2026-10-03 08:00:05,0.01\n";
            case BAD_PERIOD -> CHARGES + charge("C-1", "CMCC", "1", "1.00", "", "2026-10-02", "2026-10-01", "", "");
            case REVERSAL_WITHOUT_CHARGE -> CHARGES + charge("C-1", "CMCC", "1", "-1.00", "", "", "", "", "");
            case WRONG_CELL_COUNT -> PAYMENTS + "WECHAT,T-1\n";
            case BROKEN_QUOTES -> PAYMENTS + "WECHAT,\"T-1,O-1,2026-10-03 08:00:05,0.01\n";
            case CELL_TOO_LONG -> PAYMENTS + "WECHAT," + "9".repeat(5000) + ",O-1,2026-10-03 08:00:05,0.01\n";
            case CONTROL_CHARACTER -> PAYMENTS + "WECHAT,T\u0000-1,O-1,2026-10-03 08:00:05,0.01\n";
            case CONFLICTING_RECORD -> "";
        };
    }

    private static String charge(
            String id,
            String operator,
            String account,
            String amount,
            String cycle,
            String start,
            String end,
            String kind,
            String reverses) {
        return String.join(
                        ",",
                        id,
                        operator,
                        account,
                        "S-1",
                        "2026-10-03 08:00:00",
                        amount,
                        cycle,
                        start,
                        end,
                        kind,
                        reverses)
                + "\n";
    }

    @ParameterizedTest
    @EnumSource(HoldCode.class)
    void everyHoldCodeHasAFileThatMeetsIt(HoldCode code) throws IOException {
        if (!RAISED_ELSEWHERE.contains(code.name())) {
            assertThat(hold(Delivered.file(folder, "file.csv", held(code)), code))
                    .isEqualTo(code.name());
        }
    }

    private static byte[] held(HoldCode code) throws IOException {
        return switch (code) {
            case UNKNOWN_FORMAT -> utf8("a,b,c\n1,2,3\n");
            case AMBIGUOUS_FORMAT, UNREADABLE_FILE, STILL_WRITTEN, EVIDENCE_NOT_SOURCE -> utf8(PAYMENTS);
            case UNDECODABLE -> new byte[] {'a', (byte) 0xff, (byte) 0xff, '\n'};
            case ENCRYPTED_ARCHIVE -> Zips.encrypted();
            case BROKEN_ARCHIVE -> utf8("PK\u0003\u0004 and then nothing");
            case ARCHIVE_TOO_LARGE -> Zips.gzip(new byte[1 << 20]);
            case EMPTY_FILE -> new byte[0];
            case CONTROL_TOTAL_MISMATCH -> telecom("合计,1,9.99\n");
            case TRAILER_MISSING -> telecom("");
            case TOO_MANY_REJECTS -> utf8(PAYMENTS + "WECHAT,T-1,O-1,never,0.01\n".repeat(10));
        };
    }

    private static byte[] telecom(String trailer) {
        return utf8("业务号码,销售品编码,销售品名称,费用项目,账期,起始日期,截止日期,扣费时间,应收金额,付款方式,交易流水,计费流水号\n"
                + "13300133000,PLAN-5G,,月租,202610,,,2026-10-05 03:00:00,129.00,话费,,CT-1\n" + trailer);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private String hold(Path file, HoldCode code) throws IOException {
        try {
            Member member = new Containers(new Unpacking(1 << 19, 100, 1 << 16, 10))
                    .members(file, "file.csv")
                    .get(0);
            FormatCatalog catalog = code == HoldCode.AMBIGUOUS_FORMAT ? withTwin() : Delivered.SHIPPED;
            var recognised = new Recognition(catalog).recognise(member);
            try (FactReader reader = FactReader.open(member, recognised, Delivered.SETTINGS)) {
                var row = new FactRow();
                while (reader.next(row) != FactReader.Outcome.END) {
                    assertThat(reader.position()).isNotNull();
                }
                var reason = reader.verdict().hold();
                return reason == null ? "taken" : reason.code();
            }
        } catch (HeldFileException held) {
            return held.reason().code();
        }
    }

    private FormatCatalog withTwin() throws IOException {
        Path formats = Files.createDirectories(folder.resolve("formats"));
        Delivered.file(formats, "twin.yaml", """
                id: twin
                title: twin
                recognise: {columns: [transaction_id]}
                records: [{kind: PAYMENT, standard-names: true}]
                """);
        return FormatCatalog.load(List.of(formats));
    }
}
