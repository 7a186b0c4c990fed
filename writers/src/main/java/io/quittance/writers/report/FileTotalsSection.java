package io.quittance.writers.report;

import io.quittance.writers.night.FileResult;
import io.quittance.writers.night.Language;
import io.quittance.writers.night.NightReport;
import io.quittance.writers.night.ProofLine;
import java.util.List;
import java.util.stream.Collectors;

/** The control totals of every input file. */
final class FileTotalsSection implements ReportSection {
    private static final int FILES = 500;

    @Override
    public void write(Html html, NightReport report) {
        Language language = ReportSection.language(report);
        List<FileResult> files = report.facts().files();
        html.open("section", "wide").put("h2", "", language.say("逐文件控制总数", "Control totals by file"));
        HtmlTable table = table(html, language);
        for (FileResult file : files.subList(0, Math.min(FILES, files.size()))) {
            row(table, file, language);
        }
        table.close();
        if (files.size() > FILES) {
            html.put(
                    "p",
                    "note",
                    language.say(
                            "另有 " + (files.size() - FILES) + " 个文件，见 manifest.json。",
                            (files.size() - FILES) + " more files: see manifest.json."));
        }
        html.close();
    }

    private static HtmlTable table(Html html, Language language) {
        return new HtmlTable(
                html,
                language.say("文件", "file"),
                language.say("格式", "format"),
                language.say("状态", "status"),
                language.say("#读入", "#read"),
                language.say("#接收", "#accepted"),
                language.say("#重复", "#repeats"),
                language.say("#隔离", "#quarantined"),
                language.say("#尾行", "#trailer"),
                language.say("#金额（元）", "#amount (yuan)"),
                language.say("声明合计 / 明细合计", "declared / computed"));
    }

    private static void row(HtmlTable table, FileResult file, Language language) {
        table.styled(
                file.totals().stream().allMatch(ProofLine::ok) ? "" : "alert",
                file.path(),
                file.format(),
                file.status().title(language),
                Figures.count(file.read()),
                Figures.count(file.accepted()),
                Figures.count(file.repeats()),
                Figures.count(file.quarantined()),
                Figures.count(file.trailerRows()),
                Figures.yuan(file.amount()),
                file.totals().stream()
                        .map(total -> total.control() + " " + Figures.of(total, total.left()) + " / "
                                + Figures.of(total, total.right()))
                        .collect(Collectors.joining(language.say("；", "; "))));
    }
}
