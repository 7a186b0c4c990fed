package io.quittance.writers.report;

import io.quittance.domain.judge.Route;
import io.quittance.domain.judge.Severity;
import io.quittance.writers.night.FileResult;
import io.quittance.writers.night.FileStatus;
import io.quittance.writers.night.NightFacts;
import io.quittance.writers.night.NightTally;
import io.quittance.writers.night.Tally;
import io.quittance.writers.table.Figures;

/** Five figures to remember: what goes back, what is to be voided, what was found, what was read, what is held. */
final class KeyFiguresSection implements ReportSection {
    @Override
    public void write(Html html, PageContent content) {
        NightTally tally = content.report().tally();
        html.open("section", "key-figures", "aria-label", content.say("关键数字", "Key figures"));
        money(html, content, tally);
        card(
                html,
                content.say("疑点", "Findings"),
                Figures.count(tally.open().count()),
                content.say("涉及 ", "about ") + Figures.yuan(tally.open().amount()) + content.say(" 元", " yuan"));
        files(html, content);
        html.close();
    }

    private static void money(Html html, PageContent content, NightTally tally) {
        Tally refunds = tally.severity(Severity.REFUND);
        Tally voided = tally.route(Route.VOID);
        card(
                html,
                content.say("应退金额（元）", "To give back (yuan)"),
                Figures.yuan(refunds.refund()),
                Figures.count(refunds.count()) + content.say(" 项应退疑点", " findings to refund"));
        card(
                html,
                content.say("应作废账单（元）", "To void (yuan)"),
                Figures.yuan(voided.amount()),
                Figures.count(voided.count()) + content.say(" 项尚未收款", " not collected yet"));
    }

    private static void files(Html html, PageContent content) {
        NightFacts facts = content.report().facts();
        long read = facts.files().stream().mapToLong(FileResult::read).sum();
        card(
                html,
                content.say("读入行数", "Rows read"),
                Figures.count(read),
                content.say("接收 ", "")
                        + Figures.count(facts.files(FileStatus.ACCEPTED).size())
                        + content.say(" 个文件", " files accepted"));
        long held = facts.files(FileStatus.HELD).size();
        long missing = facts.files(FileStatus.MISSING).size();
        card(
                html,
                content.say("扣留与缺失文件", "Files held or missing"),
                Figures.count(held + missing),
                content.say("隔离 ", "")
                        + Figures.count(content.report().tally().quarantined())
                        + content.say(" 行", " rows quarantined"));
    }

    private static void card(Html html, String title, String figure, String note) {
        html.open("div", "card")
                .put("p", "title", title)
                .put("p", "big", figure)
                .put("p", "small", note)
                .close();
    }
}
