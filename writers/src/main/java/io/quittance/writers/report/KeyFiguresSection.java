package io.quittance.writers.report;

import io.quittance.domain.judge.Route;
import io.quittance.domain.judge.Severity;
import io.quittance.writers.night.FileResult;
import io.quittance.writers.night.FileStatus;
import io.quittance.writers.night.Language;
import io.quittance.writers.night.NightReport;
import io.quittance.writers.night.NightTally;
import io.quittance.writers.night.Tally;

/** Four figures to remember: what goes back, what is to be voided, what was found, what was read. */
final class KeyFiguresSection implements ReportSection {
    @Override
    public void write(Html html, NightReport report) {
        Language language = ReportSection.language(report);
        NightTally tally = report.tally();
        Tally refunds = tally.severity(Severity.REFUND);
        Tally voided = tally.route(Route.VOID);
        html.open("section", "key-figures");
        card(
                html,
                language.say("应退金额（元）", "To give back (yuan)"),
                Figures.yuan(refunds.refund()),
                language.say(refunds.count() + " 项应退疑点", refunds.count() + " findings to refund"));
        card(
                html,
                language.say("应作废账单（元）", "To void (yuan)"),
                Figures.yuan(voided.amount()),
                language.say(voided.count() + " 项尚未收款", voided.count() + " not collected yet"));
        card(
                html,
                language.say("疑点", "Findings"),
                Figures.count(tally.open().count()),
                language.say(
                        "涉及 " + Figures.yuan(tally.open().amount()) + " 元",
                        "about " + Figures.yuan(tally.open().amount()) + " yuan"));
        long read = report.facts().files().stream().mapToLong(FileResult::read).sum();
        int files = report.facts().files(FileStatus.ACCEPTED).size();
        card(
                html,
                language.say("读入行数", "Rows read"),
                Figures.count(read),
                language.say("接收 " + files + " 个文件", files + " files accepted"));
        html.close();
    }

    private static void card(Html html, String title, String figure, String note) {
        html.open("div", "card")
                .put("p", "title", title)
                .put("p", "big", figure)
                .put("p", "note", note)
                .close();
    }
}
