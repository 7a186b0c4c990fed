package io.quittance.writers.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import io.quittance.domain.calendar.ComplaintChannel;
import io.quittance.domain.record.SellerMode;
import io.quittance.domain.record.Source;
import io.quittance.domain.record.Suspension;
import io.quittance.writers.outbox.Digests;
import io.quittance.writers.pdf.PdfText;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class DossierTest {
    private final SampleCase sample = new SampleCase();

    @Test
    void aDossierHasItsFiveFilesAndItsManifestNamesThem() throws IOException {
        SortedMap<String, byte[]> files = unzip(Dossier.zip(sample.facts()));
        assertThat(files)
                .containsOnlyKeys("complaint.json", "complaint.pdf", "evidence.csv", "manifest.json", "timeline.svg");
        String manifest = text(files, "manifest.json");
        files.forEach((name, bytes) -> {
            if (!name.equals("manifest.json")) {
                assertThat(manifest).contains(name, Digests.of(bytes));
            }
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            OPERATOR | 投诉及退款请求书 | 投诉人,姓名,联系电话,被投诉人,请求事项,事实经过,理由和依据,证据清单,投诉人（签名）
            MIIT | 电信用户申诉书 | 申诉人,姓名,地址,联系电话,邮政编码,被申诉人,请求事项,事实经过,理由和依据,先行投诉情况,工单号,申诉人（签名）,第十条,第十二条
            MARKET_REGULATOR | 消费者投诉书 | 姓名,证件类型和号码,联系电话,地址,被投诉人,请求事项,为生活消费需要,知道权益受到侵害的日期,其他渠道情况,举报（与投诉分别处理,授权委托书,第三十九条,第四十六条
            CONSUMER_ASSOCIATION | 消费争议调解申请书 | 姓名,证件类型和号码,联系电话,地址,为生活消费需要,其他渠道情况,第三十九条
            APP_STORE | 应用商店退款申请说明 | 应用商店账号,应用和开发者,商店订单号,请求事项,申请人（签名）
            """)
    void eachAddresseeGetsWhatItsRulesAskFor(Addressee to, String title, String contents) throws IOException {
        sample.to = to;
        String letter = letter();
        assertThat(letter).contains(title).contains(contents.split(","));
        assertThat(letter).contains("本金", "利息（与本金分列）", "法定赔偿（与本金、利息分列）：本件不主张", "不是法定标准");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            OPERATOR | complainant-name,complainant-phone,respondent-name,signature
            MIIT | complainant-name,complainant-address,complainant-phone,complainant-postcode,respondent-name,respondent-address,prior-complaint,prior-answer,signature
            MARKET_REGULATOR | complainant-name,complainant-id,complainant-phone,complainant-address,respondent-name,respondent-address,harm-known,living-consumption,other-channels,authorisation,signature
            CONSUMER_ASSOCIATION | complainant-name,complainant-id,complainant-phone,complainant-address,respondent-name,respondent-address,living-consumption,other-channels,authorisation,signature
            APP_STORE | complainant-name,complainant-phone,store-account,app-name,store-order,signature
            """)
    void whatNobodyKnowsIsListedAndLeftBlank(Addressee to, String missing) throws IOException {
        sample.to = to;
        assertThat(Contents.missing(sample.facts()))
                .extracting(Contents.Missing::item)
                .containsExactly(missing.split(","));
        String letter = letter();
        Contents.missing(sample.facts()).forEach(item -> assertThat(letter).contains(item.label()));
    }

    @Test
    void aCancellationWithoutAReceiptHasToBeProven() {
        sample.receipt = null;
        assertThat(Contents.missing(sample.facts()))
                .extracting(Contents.Missing::item)
                .contains("cancellation-proof");
    }

    @Test
    void whatWasChargedTwiceNeedsNoCancellation() throws IOException {
        sample.receipt = null;
        sample.cancelNo = "";
        assertThat(Contents.missing(sample.facts()))
                .extracting(Contents.Missing::item)
                .doesNotContain("cancellation-proof");
        assertThat(letter()).doesNotContain("关闭业务", "退订凭证").contains("不再重复或者超额收取");
    }

    @Test
    void anAppealKnowsTheComplaintThatWentBeforeIt() throws IOException {
        sample.to = Addressee.MIIT;
        assertThat(letter()).contains("申诉的前提尚未具备");
        sample.filings.add(
                new Filing(ComplaintChannel.OPERATOR, LocalDate.of(2026, 11, 4), "GD-1", Filing.State.FILED));
        assertThat(letter()).doesNotContain("申诉的前提尚未具备").contains("编号GD-1").contains("满15日");
        sample.filings.set(
                0, new Filing(ComplaintChannel.OPERATOR, LocalDate.of(2026, 11, 5), "GD-1", Filing.State.FILED));
        assertThat(letter()).as("the fifteenth day has not passed").contains("申诉的前提尚未具备");
        assertThat(Contents.missing(sample.facts()))
                .extracting(Contents.Missing::item)
                .doesNotContain("prior-complaint")
                .contains("prior-answer");
    }

    @Test
    void aFilingThatBlocksIsSaidOnTheCover() throws IOException {
        sample.to = Addressee.MIIT;
        sample.inTheWay.add(SampleCase.blocking(ComplaintChannel.MARKET_REGULATOR, ComplaintChannel.MIIT));
        sample.consequences.add(SampleCase.blocking(ComplaintChannel.MIIT, ComplaintChannel.MARKET_REGULATOR));
        sample.filings.add(
                new Filing(ComplaintChannel.MARKET_REGULATOR, LocalDate.of(2026, 11, 1), "", Filing.State.ACCEPTED));
        assertThat(letter()).contains("可能不予受理：同一争议2026-11-01向市场监管部门（12315）提交", "将不再受理同一争议");
        sample.filings.set(
                0,
                new Filing(ComplaintChannel.MARKET_REGULATOR, LocalDate.of(2026, 11, 1), "", Filing.State.WITHDRAWN));
        assertThat(letter()).doesNotContain("可能不予受理：同一争议");
    }

    @Test
    void theMoneyTiesOutFromLineToRequest() throws IOException {
        Claims claims = Claims.of(sample.facts().findings(), sample.today);
        assertThat(claims.principal().toYuan()).isEqualTo("45.00");
        assertThat(claims.voided().toYuan()).isEqualTo("15.00");
        assertThat(claims.yuanDays().toYuan()).isEqualTo("4995.00");
        String letter = letter();
        assertThat(letter)
                .contains("退还已扣费用人民币45.00元", "作废尚未收取的账单人民币15.00元", "计息积数为4995.00元·日")
                .contains("合计4笔60.0045.0015.00");
        assertThat(text(Dossier.files(sample.facts()), "complaint.json"))
                .contains("\"principal\": \"45.00\"", "\"void\": \"15.00\"", "\"total\": \"60.00\"");
    }

    @Test
    void trebleCompensationIsAnOptionWithItsCondition() throws IOException {
        assertThat(letter()).contains("□可选项，未勾选即不主张。仅在有证据证明经营者存在欺诈行为时勾选", "为500.00元");
        sample.to = Addressee.MIIT;
        assertThat(letter()).doesNotContain("三倍");
    }

    @ParameterizedTest
    @EnumSource
    void noLetterAssertsWhatIsNotLaw(Addressee to) throws IOException {
        sample.to = to;
        assertThat(letter())
                .doesNotContain("双倍返还", "合同法", "20%", "百分之二十", "前五日", "10分钟", "12300", "12381", "12315（消费者协会");
    }

    @ParameterizedTest
    @CsvSource({
        "2025, AUTOPAY_AFTER_CANCELLATION, cpr-10, true",
        "2024, AUTOPAY_AFTER_CANCELLATION, cpr-10, true",
        "2023, AUTOPAY_AFTER_CANCELLATION, cpr-10, false",
        "2023, AUTOPAY_AFTER_CANCELLATION, otm-18a, true",
        "2025, AUTOPAY_AFTER_CANCELLATION, otm-18a, false",
        "2025, AUTOPAY_AFTER_CANCELLATION, otm-18b, false",
        "2020, AUTOPAY_AFTER_CANCELLATION, cc-565, false",
        "2021, AUTOPAY_AFTER_CANCELLATION, cc-565, true"
    })
    void onlyProvisionsThatWereInForceAndReadAreCited(int year, String code, String law, boolean cited) {
        sample.firstYear = year;
        DossierFacts facts = sample.withCode(code).facts();
        Claims claims = Claims.of(facts.findings(), facts.businessDate());
        List<String> laws = Grounds.of(facts, claims, Party.of("CMCC")).stream()
                .map(ground -> ground.law().id())
                .toList();
        assertThat(laws.contains(law)).isEqualTo(cited);
    }

    @Test
    void theMaterialsAreAskedForByTheRuleOfTheDay() {
        sample.to = Addressee.MARKET_REGULATOR;
        sample.today = LocalDate.of(2026, 4, 14);
        assertThat(Contents.missing(sample.facts()).get(0).basis()).contains("暂行办法", "第九条");
        sample.today = LocalDate.of(2026, 4, 15);
        assertThat(Contents.missing(sample.facts()).get(0).basis()).contains("总局令第121号", "第十条", "待核");
    }

    @Test
    void everyoneInTheChainIsNamedWithHisPart() throws IOException {
        sample.mode = SellerMode.INTERMEDIARY;
        assertThat(letter()).contains("居间撮合。由运营商中国移动答复");
        sample.operator = "KAMENG";
        sample.mode = SellerMode.AGENT;
        assertThat(letter()).contains("卡盟电信为代理销售方和收费方，由其答复").contains("侵害消费者权益行为处罚办法");
        sample.mode = null;
        assertThat(letter()).contains("记录中未载明");
    }

    @Test
    void theSameFactsInAnyOrderAndOnAnyThreadGiveTheSameBytes() throws Exception {
        byte[] once = Dossier.zip(sample.facts());
        sample.turned = true;
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Callable<byte[]>> works = Collections.nCopies(8, () -> Dossier.zip(sample.facts()));
            for (Future<byte[]> other : threads.invokeAll(works)) {
                assertThat(other.get()).isEqualTo(once);
            }
        } finally {
            threads.shutdownNow();
        }
        sample.more.add(SampleCase.evidence(
                new Suspension(LocalDateTime.of(2026, 5, 1, 0, 0), null, new Source("a.csv", 1)), ""));
        assertThat(Dossier.zip(sample.facts())).isNotEqualTo(once);
    }

    @ParameterizedTest
    @CsvSource({"13812345678", "diamond_member_88", "A-1 b"})
    void aSharedCopyHasTheAccountNowhere(String account) throws IOException {
        sample.account = account;
        sample.serviceName = "给" + account + "的彩铃";
        for (Map.Entry<String, byte[]> file : Dossier.files(sample.facts()).entrySet()) {
            String text = file.getKey().endsWith(".pdf")
                    ? PdfText.dense(file.getValue())
                    : new String(file.getValue(), StandardCharsets.UTF_8);
            assertThat(text).doesNotContain(account).doesNotContain(account.replace(" ", ""));
            assertThat(text).doesNotContain("138 1234 5678").doesNotContain("13812345678");
        }
        byte[] zip = Dossier.zip(sample.facts());
        assertThat(new String(zip, StandardCharsets.ISO_8859_1)).doesNotContain(account);
    }

    @Test
    void aSharedCopyTellsNobodyElseEither() throws IOException {
        String raw =
                "`oUser1abcdefghijk,`km_user01,`张三,`15,`某\"\"某\"\"某,zhang.san@example.com,KM-15,15.00,2026-05-15,OUSER1ABCDEFGHIJK";
        String[] personal = {"oUser1abcdefghijk", "km_user01", "张三", "15", "某\"某\"某", "", "/"};
        sample.more.add(SampleCase.evidence(
                new Suspension(LocalDateTime.of(2026, 5, 1, 0, 0), null, new Source("a.csv", 1)), raw, personal));
        sample.serviceName = "km_user01 的彩铃";
        String masked = "`oU****jk,`km****01,`****,`****,`某****某,zh****an@example.com,KM-15,15.00,2026-05-15,oU****jk";
        Map<String, byte[]> files = Dossier.files(sample.facts());
        assertThat(text(files, "evidence.csv")).contains(masked).doesNotContain("km_user01");
        assertThat(text(files, "complaint.json"))
                .contains(masked, "cmcc-monthly@2020-01-01")
                .doesNotContain("km_user01");
        assertThat(PdfText.dense(bytes(files, "complaint.pdf"))).doesNotContain("km_user01");
        sample.copy = Copy.FILING;
        assertThat(text(Dossier.files(sample.facts()), "evidence.csv")).contains(raw.replace("\"", "\"\""));
    }

    @Test
    void aFilingCopyHasTheAccountInFull() throws IOException {
        sample.copy = Copy.FILING;
        Map<String, byte[]> files = Dossier.files(sample.facts());
        assertThat(PdfText.dense(bytes(files, "complaint.pdf"))).contains(SampleCase.ACCOUNT, "提交件");
        assertThat(text(files, "evidence.csv")).contains("138 1234 5678");
    }

    @Test
    void threeHundredEventsGoOverManyPagesWithoutOneMissing() throws IOException {
        sample.months = 300;
        sample.firstYear = 2002;
        byte[] pdf = bytes(Dossier.files(sample.facts()), "complaint.pdf");
        assertThat(PdfText.pages(pdf)).isGreaterThan(20);
        String letter = PdfText.dense(pdf);
        for (int i = 0; i < 300; i++) {
            assertThat(letter).contains("C-10" + (i + 10));
        }
        assertThat(letter).contains("合计300笔");
    }

    @Test
    void rareCharactersAndVeryLongNamesAreThere() throws IOException {
        sample.serviceName = "㛃䶮喆堃龑\ud842\udfb7" + "很长的业务名称".repeat(60);
        assertThat(letter()).contains("㛃䶮喆堃龑").contains("很长的业务名称".repeat(60));
    }

    private String letter() throws IOException {
        return PdfText.dense(bytes(Dossier.files(sample.facts()), "complaint.pdf"));
    }

    private static String text(Map<String, byte[]> files, String name) {
        return new String(bytes(files, name), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(Map<String, byte[]> files, String name) {
        return Objects.requireNonNull(files.get(name), name);
    }

    private static SortedMap<String, byte[]> unzip(byte[] zip) throws IOException {
        SortedMap<String, byte[]> files = new TreeMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.put(entry.getName(), in.readAllBytes());
            }
        }
        return files;
    }
}
