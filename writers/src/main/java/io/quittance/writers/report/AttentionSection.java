package io.quittance.writers.report;

import io.quittance.domain.judge.Severity;
import io.quittance.domain.money.Fen;
import io.quittance.writers.night.FileStatus;
import io.quittance.writers.night.Language;
import io.quittance.writers.night.NightReport;
import io.quittance.writers.night.OpenItems;
import io.quittance.writers.night.Tally;
import java.util.List;

/** What needs a person today. */
final class AttentionSection implements ReportSection {
    private static final List<Severity> ASKING =
            List.of(Severity.REFUND, Severity.REVIEW, Severity.ACTION, Severity.CONTROL);

    @Override
    public void write(Html html, NightReport report) {
        Language language = ReportSection.language(report);
        html.open("section", "half").put("h2", "", language.say("今天要人处理的", "What needs a person today"));
        HtmlTable table = new HtmlTable(
                html,
                language.say("事项", "matter"),
                language.say("#件数", "#number"),
                language.say("#涉及金额（元）", "#amount (yuan)"));
        for (Severity severity : ASKING) {
            Tally tally = report.tally().severity(severity);
            table.row(
                    ReportSection.titles(report).severity(severity),
                    Figures.count(tally.count()),
                    Figures.yuan(severity == Severity.REFUND ? tally.refund() : tally.amount()));
        }
        carried(table, report);
        files(table, report, FileStatus.MISSING, language.say("缺失文件", "missing files"));
        files(table, report, FileStatus.HELD, language.say("扣留文件", "held files"));
        table.row(
                language.say("隔离行", "quarantined rows"),
                Figures.count(report.tally().quarantined()),
                "");
        table.close();
        html.close();
    }

    private static void carried(HtmlTable table, NightReport report) {
        List<OpenItems> items = report.facts().openItems();
        table.row(
                ReportSection.language(report).say("结转未平项", "items carried"),
                Figures.count(items.stream().mapToLong(OpenItems::count).sum()),
                Figures.yuan(items.stream().map(OpenItems::amount).reduce(Fen.ZERO, Fen::plus)));
    }

    private static void files(HtmlTable table, NightReport report, FileStatus status, String title) {
        int number = report.facts().files(status).size();
        table.styled(number > 0 ? "alert" : "", title, Figures.count(number), "");
    }
}
