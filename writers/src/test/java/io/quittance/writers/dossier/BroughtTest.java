package io.quittance.writers.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import io.quittance.domain.money.Fen;
import io.quittance.domain.record.Source;
import io.quittance.writers.pdf.PdfText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;

class BroughtTest {
    private final SampleCase sample = new SampleCase();

    @Test
    void whatTheSubscriberBroughtIsEvidenceLikeOurs() throws IOException {
        String sha256 = "ab".repeat(32);
        String raw = "2026-10-01 00:05:12,商户消费,某商户," + SampleCase.ACCOUNT + " 彩铃,支出,¥15.00,零钱,支付成功,420001,ORD-9,/";
        sample.brought.add(new Brought(
                "WECHAT",
                "PAYMENT",
                "420001",
                LocalDateTime.of(2026, 10, 1, 0, 5, 12),
                Fen.of(1500),
                "支付成功",
                "ONLY_THEIRS",
                "",
                new Source("wechat-personal-abababababab", 23),
                sha256,
                raw,
                List.of()));
        int marks = marks();
        SortedMap<String, byte[]> files = Dossier.files(sample.facts());
        String masked = raw.replace(SampleCase.ACCOUNT, "138****5678");
        assertThat(text(files, "evidence.csv"))
                .contains("2026-10-01 00:05:12,用户导出的微信支付账单：支付 420001，状态“支付成功”；账务记录中没有这笔,15.00,N,用户导出的支付账单,,"
                        + "wechat-personal-abababababab," + sha256 + ",23,\"" + masked + "\"\r\n")
                .doesNotContain(SampleCase.ACCOUNT);
        assertThat(text(files, "complaint.json"))
                .contains("\"file\": \"wechat-personal-abababababab\"", "\"sha256\": \"" + sha256 + "\"")
                .contains("\"raw_text\": \"" + masked + "\"");
        assertThat(letter())
                .contains("wechat-personal-abababababab", sha256, "：第23行", "用户导出的微信支付账单：支付420001", "文件名已隐去")
                .doesNotContain(SampleCase.ACCOUNT);
        sample.brought.clear();
        assertThat(marks()).as("it is told, not drawn a second time").isEqualTo(marks);
        assertThat(letter()).doesNotContain("文件名已隐去");
    }

    private int marks() throws IOException {
        return text(Dossier.files(sample.facts()), "timeline.svg").split("<circle", -1).length;
    }

    private String letter() throws IOException {
        return PdfText.dense(
                Objects.requireNonNull(Dossier.files(sample.facts()).get(Dossier.LETTER)));
    }

    private static String text(SortedMap<String, byte[]> files, String name) {
        return new String(Objects.requireNonNull(files.get(name)), StandardCharsets.UTF_8);
    }
}
