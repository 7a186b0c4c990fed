package io.quittance.readers.fact;

import static org.assertj.core.api.Assertions.assertThat;

import io.quittance.readers.Delivered;
import io.quittance.readers.Zips;
import io.quittance.readers.container.Member;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SheetTest {
    private static final List<String> HEADER =
            List.of("channel", "transaction_id", "order_no", "agreement_ref", "paid_at", "amount");

    @TempDir
    Path folder;

    private static byte[] workbook() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "test", "1.0")) {
            workbook.newWorksheet("说明").value(0, 0, "这一页没有数据");
            Worksheet sheet = workbook.newWorksheet("payments");
            for (int i = 0; i < HEADER.size(); i++) {
                sheet.value(0, i, HEADER.get(i));
            }
            row(sheet, 1, "4200000263202610030000000001", "ORD-1", "2026-10-03 08:00:05", 15.1);
            row(sheet, 3, 4.2e27, "ORD-2", "2026-10-03 08:00:05", 0.1 + 0.2);
            row(sheet, 4, "T-3", 12345, LocalDateTime.of(2026, 10, 3, 8, 0, 5), 15);
            sheet.style(4, 4).format("yyyy-mm-dd hh:mm:ss").set();
            row(sheet, 5, "T-4", 1234567890123456789L, "2026-10-03", 1e20);
        }
        return out.toByteArray();
    }

    private static void row(Worksheet sheet, int row, Object... values) {
        sheet.value(row, 0, "WECHAT");
        int[] columns = {1, 2, 4, 5};
        for (int i = 0; i < columns.length; i++) {
            if (values[i] instanceof Number number) {
                sheet.value(row, columns[i], number);
            } else if (values[i] instanceof LocalDateTime time) {
                sheet.value(row, columns[i], time);
            } else {
                sheet.value(row, columns[i], String.valueOf(values[i]));
            }
        }
    }

    @Test
    void aWorkbookIsReadFromTheFirstSheetWhoseHeaderIsRecognised() throws IOException {
        List<String> lines =
                Delivered.read(Delivered.file(folder, "p.xlsx", workbook())).lines();
        assertThat(lines).hasSize(4);
        assertThat(lines.get(0))
                .startsWith("2 PAYMENT")
                .contains("transaction_id=4200000263202610030000000001 ")
                .contains("amount=15.10");
        assertThat(lines.get(1))
                .startsWith("4 REJECTED | SPREADSHEET_DAMAGE transaction_id")
                .doesNotContain("BAD_AMOUNT");
        assertThat(lines.get(2))
                .startsWith("5 PAYMENT")
                .contains("order_no=12345 ")
                .contains("paid_at=2026-10-03 08:00:05 amount=15.00");
        assertThat(lines.get(3)).contains("SPREADSHEET_DAMAGE order_no").contains("SPREADSHEET_DAMAGE amount");
    }

    @Test
    void aWorkbookCanBeReadOnFromAnyRow() throws IOException {
        Member member =
                Delivered.members(Delivered.file(folder, "p.xlsx", workbook())).get(0);
        assertThat(Delivered.readInterrupted(member).text())
                .isEqualTo(Delivered.read(member).text());
    }

    @Test
    void aHeaderBelowNotesAndRowsThatAreLeftOutIsFound() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        List<String> header =
                List.of("交易时间", "交易类型", "交易对方", "商品", "收/支", "金额(元)", "支付方式", "当前状态", "交易单号", "商户单号", "备注");
        List<String> row =
                List.of("2026-10-03 08:00:05", "商户消费", "某", "月费", "支出", "¥15.00", "零钱", "支付成功", "420", "ORD-1", "/");
        try (Workbook workbook = new Workbook(out, "test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("Sheet1");
            sheet.value(0, 0, "微信支付账单明细");
            for (int i = 0; i < header.size(); i++) {
                sheet.value(17, i, header.get(i));
                sheet.value(18, i, row.get(i));
            }
        }
        Delivered.Story story = Delivered.read(Delivered.file(folder, "personal.xlsx", out.toByteArray()));
        assertThat(story.format()).isEqualTo("wechat-personal");
        assertThat(story.lines())
                .singleElement()
                .asString()
                .startsWith("19 PAYMENT")
                .contains("amount=15.00");
    }

    @Test
    void aWorkbookMayComeInsideAZip() throws IOException {
        byte[] zip = Zips.zip(Map.of("p.xlsx", workbook()), StandardCharsets.UTF_8);
        assertThat(Delivered.read(Delivered.file(folder, "p.zip", zip))
                        .verdict()
                        .accepted())
                .isEqualTo(2);
    }
}
