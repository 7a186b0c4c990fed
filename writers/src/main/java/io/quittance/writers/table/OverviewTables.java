package io.quittance.writers.table;

import static io.quittance.writers.table.Cell.count;
import static io.quittance.writers.table.Cell.day;
import static io.quittance.writers.table.Cell.none;
import static io.quittance.writers.table.Cell.text;
import static io.quittance.writers.table.Cell.yuan;

import io.quittance.domain.judge.Route;
import io.quittance.domain.judge.Severity;
import io.quittance.writers.night.FileResult;
import io.quittance.writers.night.FileStatus;
import io.quittance.writers.night.Language;
import io.quittance.writers.night.NightReport;
import io.quittance.writers.night.NightTally;
import io.quittance.writers.night.Tally;

/** The night at a glance. */
public final class OverviewTables {
    private final NightReport report;
    private final Language language;

    OverviewTables(NightReport report) {
        this.report = report;
        this.language = report.night().language();
    }

    /** Which night this is, whether it is balanced, and the figures to remember. */
    public Table overview() {
        Table table = table(language.say("总览", "Overview"));
        table.row(
                !report.facts().balanced(),
                text(language.say("结论", "verdict")),
                text(Verdict.word(report)),
                text(Verdict.sentence(report)));
        table.row(text(language.say("账务日", "business date")), day(report.night().businessDate()), none());
        table.row(text(language.say("批次", "run")), text(report.night().name()), none());
        return figures(table);
    }

    /** Five figures to remember: what goes back, what is to be voided, what was found, what was read, what is held. */
    public Table keyFigures() {
        return figures(table(language.say("关键数字", "Key figures")));
    }

    private Table table(String title) {
        return new Table(
                title,
                Column.text(language.say("项目", "what")),
                Column.figure(language.say("数值", "figure")),
                Column.prose(language.say("说明", "note")));
    }

    private Table figures(Table table) {
        NightTally tally = report.tally();
        Tally refunds = tally.severity(Severity.REFUND);
        Tally voided = tally.route(Route.VOID);
        table.row(
                text(language.say("应退金额（元）", "To give back (yuan)")),
                yuan(refunds.refund()),
                text(Figures.count(refunds.count()) + language.say(" 项应退疑点", " findings to refund")));
        table.row(
                text(language.say("应作废账单（元）", "To void (yuan)")),
                yuan(voided.amount()),
                text(Figures.count(voided.count()) + language.say(" 项尚未收款", " not collected yet")));
        table.row(
                text(language.say("疑点", "Findings")),
                count(tally.open().count()),
                text(language.say("涉及 ", "about ")
                        + Figures.yuan(tally.open().amount())
                        + language.say(" 元", " yuan")));
        return files(table);
    }

    private Table files(Table table) {
        long read = report.facts().files().stream().mapToLong(FileResult::read).sum();
        table.row(
                text(language.say("读入行数", "Rows read")),
                count(read),
                text(language.say("接收 ", "")
                        + Figures.count(number(FileStatus.ACCEPTED))
                        + language.say(" 个文件", " files accepted")));
        return table.row(
                text(language.say("扣留与缺失文件", "Files held or missing")),
                count(number(FileStatus.HELD) + number(FileStatus.MISSING)),
                text(language.say("隔离 ", "")
                        + Figures.count(report.tally().quarantined())
                        + language.say(" 行", " rows quarantined")));
    }

    private long number(FileStatus status) {
        return report.facts().files(status).size();
    }
}
