package io.quittance.writers.report;

import io.quittance.domain.quarantine.Reason;
import io.quittance.writers.night.FileResult;
import io.quittance.writers.night.FileStatus;
import io.quittance.writers.night.Language;
import io.quittance.writers.night.NightReport;
import io.quittance.writers.night.NightTally;
import java.util.List;
import java.util.stream.Collectors;

/** What is held, what is missing, and why rows were rejected. */
final class HeldSection implements ReportSection {
    private static final int REASONS = 10;

    @Override
    public void write(Html html, NightReport report) {
        Language language = ReportSection.language(report);
        html.open("section", "").put("h2", "", language.say("扣留与隔离", "What is held"));
        files(html, report, FileStatus.HELD);
        files(html, report, FileStatus.MISSING);
        rejects(html, report);
        if (nothing(report)) {
            html.put("p", "note", language.say("没有扣留的文件，也没有隔离的行。", "No file is held and no row is quarantined."));
        }
        html.close();
    }

    private static boolean nothing(NightReport report) {
        return report.facts().files(FileStatus.HELD).isEmpty()
                && report.facts().files(FileStatus.MISSING).isEmpty()
                && report.tally().quarantined() == 0;
    }

    private static void files(Html html, NightReport report, FileStatus status) {
        Language language = ReportSection.language(report);
        List<FileResult> files = report.facts().files(status);
        if (files.isEmpty()) {
            return;
        }
        HtmlTable table =
                new HtmlTable(html, language.say("文件", "file"), status.title(language) + language.say("原因", ": why"));
        for (FileResult file : files) {
            table.row(file.path(), why(file, language));
        }
        table.close();
    }

    private static String why(FileResult file, Language language) {
        if (file.status() == FileStatus.MISSING) {
            return language.say("截止时仍未送达", "had not come by the deadline");
        }
        return file.reasons().stream()
                .map((Reason reason) -> language.say(reason.zh(), reason.en()))
                .collect(Collectors.joining(language.say("；", "; ")));
    }

    private static void rejects(Html html, NightReport report) {
        Language language = ReportSection.language(report);
        List<NightTally.RejectCount> rejects = report.tally().rejects();
        if (rejects.isEmpty()) {
            return;
        }
        HtmlTable table = new HtmlTable(
                html,
                language.say("隔离原因", "why rows are quarantined"),
                language.say("代码", "code"),
                language.say("#行数", "#rows"));
        for (NightTally.RejectCount reject : rejects.subList(0, Math.min(REASONS, rejects.size()))) {
            table.row(ReportSection.titles(report).reject(reject.code()), reject.code(), Figures.count(reject.rows()));
        }
        table.close();
    }
}
