package io.quittance.writers.report;

import io.quittance.domain.money.Fen;
import io.quittance.writers.night.FileResult;
import io.quittance.writers.night.FileStatus;
import io.quittance.writers.night.Language;
import io.quittance.writers.night.NightReport;
import java.util.List;

/** What came in, by what became of it. */
final class CameInSection implements ReportSection {
    @Override
    public void write(Html html, NightReport report) {
        Language language = ReportSection.language(report);
        html.open("section", "half").put("h2", "", language.say("收到什么", "What came in"));
        HtmlTable table = new HtmlTable(
                html,
                language.say("文件", "files"),
                language.say("#个数", "#number"),
                language.say("#读入行", "#rows read"),
                language.say("#接收行", "#accepted"),
                language.say("#金额（元）", "#amount (yuan)"));
        for (FileStatus status : FileStatus.values()) {
            row(table, status.title(language), report.facts().files(status));
        }
        table.close();
        html.close();
    }

    private static void row(HtmlTable table, String title, List<FileResult> files) {
        table.row(
                title,
                Figures.count(files.size()),
                Figures.count(files.stream().mapToLong(FileResult::read).sum()),
                Figures.count(files.stream().mapToLong(FileResult::accepted).sum()),
                Figures.yuan(files.stream().map(FileResult::amount).reduce(Fen.ZERO, Fen::plus)));
    }
}
