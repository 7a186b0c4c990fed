package io.quittance.readers.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quittance.domain.record.FactRow;
import io.quittance.readers.Delivered;
import io.quittance.readers.container.Member;
import io.quittance.readers.fact.FactReader.Outcome;
import io.quittance.readers.format.FormatCatalog;
import io.quittance.readers.format.Recognised;
import io.quittance.readers.format.Recognition;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FactReaderTest {
    private static final String TELECOM = "业务号码,销售品编码,销售品名称,费用项目,账期,起始日期,截止日期,扣费时间,应收金额,付款方式,交易流水,计费流水号\n";
    private static final String PAYMENTS = "channel,transaction_id,order_no,account,paid_at,amount\n";

    @TempDir
    Path folder;

    private Member member(String text, Charset charset) throws IOException {
        return Delivered.members(Delivered.file(folder, "file.csv", text, charset))
                .get(0);
    }

    private Delivered.Story read(String text) throws IOException {
        return Delivered.read(member(text, StandardCharsets.UTF_8));
    }

    private static String bill(int rows) {
        StringBuilder bill = new StringBuilder(TELECOM);
        for (int i = 1; i <= rows; i++) {
            String name = i % 7 == 0 ? "\"名称, \"\"带引号\"\"\r\n换行\"" : "5G 畅享";
            String time = i % 50 == 0 ? "不详" : "2026-10-05 03:00:00";
            bill.append("133001")
                    .append(10000 + i)
                    .append(",PLAN-5G,")
                    .append(name)
                    .append(",月租,202610,2026-10-01,2026-10-31,");
            bill.append(time)
                    .append(',')
                    .append(i)
                    .append(".01,话费,,CT-")
                    .append(i)
                    .append("\r\n");
        }
        return bill.toString();
    }

    /** 4000 rows are several blocks of bytes and of characters. */
    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030"})
    void aLongFileIsReadTheSameFromEveryChunkOn(String charset) throws IOException {
        long fen = 4000L * 4001 / 2 * 100 + 4000;
        String text = bill(4000) + "合计,4000," + BigDecimal.valueOf(fen, 2) + "\n";
        Member member = member(text, Charset.forName(charset));
        Recognised recognised = new Recognition(Delivered.SHIPPED).recognise(member);
        String whole = Delivered.read(member).text();
        assertThat(whole).contains("rejected 80").contains("held TOO_MANY_REJECTS");
        try (FactReader reader = FactReader.open(member, recognised, Delivered.SETTINGS)) {
            FactRow row = new FactRow();
            for (int i = 0; reader.next(row) != Outcome.END; i++) {
                if (i % 97 == 0) {
                    Position position = Position.parse(reader.position().text());
                    String rest = Delivered.readFrom(member, position).text();
                    assertThat(whole).endsWith(rest.substring(rest.indexOf('\n')));
                }
            }
        }
    }

    @Test
    void aDayWithoutTradesIsAHeaderAndAZeroTrailer() throws IOException {
        assertThat(read(TELECOM + "合计,0,0.00\n").verdict().hold()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "'合计,1,1.01\n合计,1,1.01\n', CONTROL_TOTAL_MISMATCH",
        "'合计,1,1.02\n', CONTROL_TOTAL_MISMATCH",
        "'合计,2,1.01\n', CONTROL_TOTAL_MISMATCH",
        "'合计,1\n', TRAILER_MISSING",
        "'', TRAILER_MISSING",
    })
    void aTrailerThatIsNotRightHoldsTheFile(String trailer, String code) throws IOException {
        assertThat(read(bill(1) + trailer).text()).contains("held " + code);
    }

    @Test
    void aTrailerInTheMiddleHoldsTheFile() throws IOException {
        String bill = bill(1);
        String row = bill.substring(TELECOM.length());
        assertThat(read(TELECOM + row + "合计,2,2.02\n" + row).text()).contains("held CONTROL_TOTAL_MISMATCH");
    }

    private static final String FUNDS = "记账时间,微信支付业务单号,资金流水单号,业务名称,业务类型,收支类型,收支金额(元)\n";

    @ParameterizedTest
    @CsvSource({"转入, UNKNOWN_CODE 收支类型", "'', MISSING_VALUE 缺少必填项 收支类型"})
    void moneyThatNeitherComesNorGoesIsRejected(String direction, String reason) throws IOException {
        String row = "`2026-10-03 08:00:05,`4200000263,`4200000264,`交易,`交易,`" + direction + ",`10.00\n";
        assertThat(read(FUNDS + row).text()).contains("2 REJECTED | " + reason).contains("accepted 0");
    }

    @Test
    void aRowOfNoKnownKindSaysWhatElseIsWrongWithItWhateverItIs() throws IOException {
        String row = "`bad,`4200000263,`,`交易,`交易,`转入,`x\n";
        assertThat(read(FUNDS + row).text())
                .contains("UNKNOWN_CODE 收支类型")
                .contains("BAD_TIME 记账时间")
                .contains("BAD_AMOUNT 收支金额(元)")
                .contains("MISSING_VALUE 缺少必填项 资金流水单号");
    }

    @Test
    void aFewBadRowsDoNotHoldAFile() throws IOException {
        String bad = "WECHAT,T,O,,never,1.00\n";
        assertThat(read(PAYMENTS + bad.repeat(9)).verdict().hold()).isNull();
        assertThat(read(PAYMENTS + bad.repeat(10)).verdict().hold()).isNotNull();
    }

    @Test
    void theAllowedShareOfBadRowsCanBeSet() throws IOException {
        Member member = member(PAYMENTS + "WECHAT,T,O,,never,1.00\n".repeat(10), StandardCharsets.UTF_8);
        Recognised recognised = new Recognition(Delivered.SHIPPED).recognise(member);
        ReaderSettings lenient = Delivered.SETTINGS.withMaxRejectedRatio(BigDecimal.ONE);
        try (FactReader reader = FactReader.open(member, recognised, lenient)) {
            FactRow row = new FactRow();
            while (reader.next(row) != Outcome.END) {
                assertThat(reader.rejected().reasons()).hasSize(1);
            }
            assertThat(reader.verdict().isHeld()).isFalse();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "13800138000, 13800138000",
        "+86 138-0013-8000, 13800138000",
        "8613800138000, 13800138000",
        "138 0013 8000, 13800138000",
        "12800138000, 12800138000",
        "86-10-12345678, 86-10-12345678",
        "  user 01 , user 01",
        "+8613800138000x, +8613800138000x",
        "+13800138000, +13800138000",
        "'\u202d+13800138000', '\u202d+13800138000'",
        "'\u202d+8613800138000', 13800138000",
    })
    void aMobileNumberHasOneSpelling(String written, String account) throws IOException {
        String text = PAYMENTS + "WECHAT,T-1,O-1," + written + ",2026-10-03 08:00:05,1.00\n";
        assertThat(read(text).lines()).singleElement().asString().contains("account=" + account + " paid_at");
    }

    @ParameterizedTest
    @CsvSource({
        "1, 1.00",
        "1.5, 1.50",
        "1.500, 1.50",
        "+1.00, 1.00",
        "0, 0.00",
        "'\"1,234.00\"', 1234.00",
        "'\"12,345,678\"', 12345678.00",
        "¥1.00, 1.00",
        "999999999999.99, 999999999999.99",
        "1., ",
        ".5, ",
        "1.001, ",
        "1e3, ",
        "--1, ",
        "'\"1,23\"', ",
        "'\"1,2345.00\"', ",
        "１.００, ",
        "1 000, ",
        "0x10, ",
        "1000000000000, ",
        "NaN, "
    })
    void moneyIsPlainDecimalWithoutLosingAFen(String written, String amount) throws IOException {
        String text = PAYMENTS + "WECHAT,T-1,O-1,,2026-10-03 08:00:05," + written + "\n";
        String expected = amount == null ? "REJECTED | BAD_AMOUNT" : "amount=" + amount + " ";
        assertThat(read(text).lines()).singleElement().asString().contains(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-10-03 08:00:05, 2026-10-03 08:00:05",
        "2026-10-03, 2026-10-03 00:00:00",
        "2026/10/03 08:00:05, 2026-10-03 08:00:05",
        "2026-10-03T08:00:05, 2026-10-03 08:00:05",
        "2024-02-29, 2024-02-29 00:00:00",
        "2026-02-29, ",
        "2026-10-03 24:00:00, ",
        "2026-10-03 8:00:05, ",
        "2026-10-03 08:00:60, ",
        "0026-10-03, ",
        "2026-10-03 08:00:05.000, ",
        "2026-10-03Z, "
    })
    void aTimeIsWrittenInOneOfThePatterns(String written, String time) throws IOException {
        String text = PAYMENTS + "WECHAT,T-1,O-1,," + written + ",1.00\n";
        String expected = time == null ? "REJECTED | BAD_TIME" : "paid_at=" + time + " ";
        assertThat(read(text).lines()).singleElement().asString().contains(expected);
    }

    @Test
    void columnsAreTakenByNameInAnyOrder() throws IOException {
        String text = "amount\t, `paid_at ,order_no,transaction_id,channel,,\r\n1.00\t,2026-10-03,O-1,T-1\t,WECHAT,,";
        assertThat(read(text).lines())
                .containsExactly("2 PAYMENT channel=WECHAT transaction_id=T-1 order_no=O-1 paid_at=2026-10-03 00:00:00"
                        + " amount=1.00 status=SUCCESS");
    }

    @Test
    void anOperatorCanBeAdded() throws IOException {
        Operators operators = Operators.shipped().with("VNO", List.of("虚商", "某虚拟运营商"));
        String header = "operator,account,suspended_from\n";
        Member member = member(header + "某虚拟运营商,1,2026-10-03\n", StandardCharsets.UTF_8);
        Recognised recognised = new Recognition(Delivered.SHIPPED).recognise(member);
        FactRow row = new FactRow();
        try (FactReader reader = FactReader.open(member, recognised, ReaderSettings.of(operators))) {
            assertThat(reader.next(row)).isEqualTo(Outcome.ROW);
            assertThat(FactText.values(row)).containsEntry("operator", "VNO");
            assertThatThrownBy(reader::rejected).isInstanceOf(IllegalStateException.class);
            assertThatThrownBy(reader::verdict).isInstanceOf(IllegalStateException.class);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "constant: 中国移动; SUSPENSION operator=CMCC ",
                "constant: CMCC; SUSPENSION operator=CMCC ",
                "constant: 火星; REJECTED | UNKNOWN_OPERATOR 运营商“火星”未配置",
                "from: card, prefixes: {K1: 卡盟钻, K: 火星}; SUSPENSION operator=KAMENG_DIAMOND ",
                "from: card, prefixes: {K1: 火星, K: 卡盟}; REJECTED | UNKNOWN_OPERATOR 运营商“火星”未配置",
                "from: nothing, otherwise: {constant: 移动}; SUSPENSION operator=CMCC ",
            })
    void anOperatorThatAFormatNamesIsOneOfThoseKnown(String operator, String read) throws IOException {
        Delivered.file(folder, "mine.yaml", """
                id: mine
                title: mine
                recognise: {columns: [card, since]}
                records: [{kind: SUSPENSION, fields: {operator: {%s}, account: card, suspended_from: since}}]
                """.formatted(operator));
        Member member = member("card,since\nK12,2026-10-03\n", StandardCharsets.UTF_8);
        assertThat(Delivered.read(member, FormatCatalog.load(List.of(folder))).lines())
                .singleElement()
                .asString()
                .contains(read);
    }
}
