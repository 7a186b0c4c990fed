package io.quittance.writers.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.quittance.domain.money.Fen;
import io.quittance.writers.SampleNight;
import io.quittance.writers.night.Casework;
import io.quittance.writers.night.DueCase;
import io.quittance.writers.night.Language;
import io.quittance.writers.night.Night;
import io.quittance.writers.night.NightFacts;
import io.quittance.writers.night.NightReport;
import io.quittance.writers.night.NightTally;
import io.quittance.writers.night.ProofLine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class ReportPageTest {
    private static final Path ENGLISH = Path.of("src/test/resources/report-en.html");
    private static final ProofLine BROKEN =
            ProofLine.money("alipay: collected = matched + carried", Fen.of(123456), Fen.of(123400));

    @Test
    void theEnglishPageIsTheGoldenOne() throws IOException {
        String page = ReportPage.of(report(Language.EN, SampleNight.facts()));
        if (Boolean.getBoolean("golden.write")) {
            Files.writeString(ENGLISH, page);
        }
        assertThat(page).isEqualTo(Files.readString(ENGLISH));
        assertThat(page).contains("<html lang=\"en\">").contains("Balanced");
    }

    @Test
    void aNightThatDoesNotTieOutSaysWhichControlAndByHowMuch() {
        String page = ReportPage.of(report(Language.ZH, SampleNight.facts(List.of(BROKEN))));
        assertThat(page)
                .contains("账不平")
                .contains("1 项核对中有 1 项不符，最大差额 0.56 元；未下达任何退款。")
                .contains("alipay: collected = matched + carried：1,234.56 ≠ 1,234.00，相差 0.56");
    }

    @Test
    void aNightWithoutAProofIsNotBalanced() {
        assertThat(ReportPage.of(report(Language.ZH, SampleNight.facts(List.of()))))
                .contains("账不平");
    }

    @Test
    void thePageNeedsNoScriptNoNetworkAndNoWholeAccount() {
        String page = ReportPage.of(report(Language.ZH, SampleNight.facts()));
        assertThat(page).doesNotContain("<script", "http:", "https:", "url(", "13800125678", "diamond_member_88");
    }

    @Test
    void whateverCameInIsEscaped() {
        String page = ReportPage.of(report(Language.ZH, SampleNight.facts()));
        assertThat(page).contains("crm/&lt;cancellations&gt;.csv").doesNotContain("<cancellations>");
        assertThat(Html.escaped("<a href=\"x\" o='y'>&")).isEqualTo("&lt;a href=&quot;x&quot; o=&#39;y&#39;&gt;&amp;");
    }

    @Test
    void thePageDoesNotDependOnTheLocale() {
        Locale before = Locale.getDefault();
        String page = ReportPage.of(report(Language.ZH, SampleNight.facts()));
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            assertThat(ReportPage.of(report(Language.ZH, SampleNight.facts()))).isEqualTo(page);
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void theSummarySaysWhatAFinancePersonAsks() {
        assertThat(NightSummary.of(report(Language.ZH, SampleNight.facts()), Path.of("out/2026-11-20")))
                .isEqualTo("""
                        2026-11-20  账已平：3 项核对全部相符，差额 0.00 元。
                        收到 1 个文件，读入 1,510 行，接收 1,190 行，重复 8 行
                        查出 10 项疑点
                          应退款：7 项，涉及 104.90 元
                          待人工判定：1 项，涉及 20.00 元
                          待处理：2 项，涉及 0.00 元
                          撤回：1 项此前的疑点
                        应退 90.00 元
                          微信支付原路退回：2 笔，25.00 元
                          支付宝原路退回：1 笔，18.00 元
                          运营商退还：3 笔，35.00 元
                          运营商作废账单（未收款，不计入应退）：1 笔，9.90 元
                          人工转账：1 笔，12.00 元
                        扣留 1 个文件，缺失 1 个文件，隔离 2 行
                        结案 1 件（款项已全部退回），退回 7.00 元
                        已下达退款：在途 14 笔 210.00 元，其中逾期 2 笔 30.00 元；待追回 1 笔 15.00 元
                        输出 out/2026-11-20
                        """);
    }

    @Test
    void aNightWithoutAFileSaysThatTheInboxWasEmpty() {
        NightFacts facts = SampleNight.facts();
        NightFacts empty = new NightFacts(
                List.of(),
                facts.proof(),
                facts.openItems(),
                facts.policies(),
                facts.formatsDigest(),
                facts.past(),
                facts.casework());

        assertThat(NightSummary.of(report(Language.EN, empty), Path.of("out")).lines())
                .startsWith(
                        "2026-11-20  Balanced: All 3 controls tie out, difference 0.00 yuan. There was no file in the"
                                + " inbox.");
        assertThat(NightSummary.of(report(Language.ZH, empty), Path.of("out")).lines())
                .startsWith("2026-11-20  账已平：3 项核对全部相符，差额 0.00 元。收件箱里没有文件。");
    }

    @Test
    void theSummaryOfABrokenNightNamesTheControl() {
        NightReport report = report(Language.EN, SampleNight.facts(List.of(BROKEN)));
        assertThat(NightSummary.of(report, Path.of("out")).lines())
                .startsWith(
                        "2026-11-20  Not balanced: 1 of 1 controls do not tie out, by at most 0.56 yuan; nothing is"
                                + " released.",
                        "  ✗ alipay: collected = matched + carried: 1,234.56 ≠ 1,234.00, difference 0.56");
    }

    @Test
    void noCaseIsCalledFarFromItsDeadlineWhereNobodyCanCount() {
        assertThat(ReportPage.of(report(Language.EN, with(List.of(), List.of()))))
                .contains("No case has a deadline within three working days.");
        assertThat(ReportPage.of(report(Language.EN, with(List.of(), List.of(2027)))))
                .doesNotContain("No case has a deadline")
                .contains("No calendar of 2027 is published: whether a case has a deadline");
        DueCase uncounted = new DueCase("K1", "CMCC", "申诉", "appeal", LocalDate.of(2027, 1, 5), null);
        assertThat(ReportPage.of(report(Language.ZH, with(List.of(uncounted), List.of(2027)))))
                .contains("2027-01-05", "日历未公布");
    }

    private static NightFacts with(List<DueCase> due, List<Integer> yearsWithoutCalendar) {
        NightFacts facts = SampleNight.facts();
        Casework none = Casework.NONE;
        return new NightFacts(
                facts.files(),
                facts.proof(),
                facts.openItems(),
                facts.policies(),
                facts.formatsDigest(),
                facts.past(),
                new Casework(
                        none.refunds(),
                        none.waiting(),
                        due,
                        due.size(),
                        none.closed(),
                        none.closedInAll(),
                        yearsWithoutCalendar));
    }

    private static NightReport report(Language language, NightFacts facts) {
        Night night = SampleNight.night(language);
        NightTally tally = new NightTally(night);
        SampleNight.findings().forEach(tally::add);
        SampleNight.quarantined().forEach(tally::add);
        return new NightReport(night, facts, tally);
    }
}
