package io.quittance.writers.report;

import io.quittance.writers.night.BoundedTallies;
import io.quittance.writers.night.FindingStatus;
import io.quittance.writers.night.Language;
import io.quittance.writers.night.NightReport;
import io.quittance.writers.night.NightTally;
import io.quittance.writers.night.Tally;
import java.util.function.UnaryOperator;

/** What was found: by code, by operator and by channel. */
final class FoundSection implements ReportSection {
    @Override
    public void write(Html html, NightReport report) {
        Language language = ReportSection.language(report);
        Titles titles = ReportSection.titles(report);
        NightTally tally = report.tally();
        html.open("section", "").put("h2", "", language.say("查出什么", "What was found"));
        html.put("p", "note", statuses(report));
        byCode(html, report);
        html.close();
        html.open("section", "half").put("h3", "", language.say("按运营商", "By operator"));
        byKey(html, report, language.say("运营商", "operator"), tally.operators(), titles::operator);
        html.close();
        html.open("section", "half").put("h3", "", language.say("按支付渠道", "By channel"));
        byKey(html, report, language.say("渠道", "channel"), tally.channels(), titles::channel);
        html.close();
    }

    private static String statuses(NightReport report) {
        StringBuilder line = new StringBuilder();
        for (FindingStatus status : FindingStatus.values()) {
            line.append(line.isEmpty() ? "" : " · ")
                    .append(ReportSection.titles(report).status(status))
                    .append(' ')
                    .append(Figures.count(report.tally().status(status).count()));
        }
        return line.append(ReportSection.language(report)
                        .say("；下表只计新增与变更。", "; the tables count the new and the changed."))
                .toString();
    }

    private static void byCode(Html html, NightReport report) {
        Language language = ReportSection.language(report);
        Titles titles = ReportSection.titles(report);
        HtmlTable table = new HtmlTable(
                html,
                language.say("疑点", "finding"),
                language.say("代码", "code"),
                language.say("性质", "asks for"),
                language.say("#件数", "#number"),
                language.say("#涉及金额（元）", "#amount (yuan)"),
                language.say("#应退（元）", "#to give back (yuan)"));
        for (NightTally.CodeTally row : report.tally().codes()) {
            table.row(
                    titles.code(row.code()),
                    row.code().name(),
                    titles.severity(row.code().severity()),
                    Figures.count(row.tally().count()),
                    Figures.yuan(row.tally().amount()),
                    Figures.yuan(row.tally().refund()));
        }
        Tally all = report.tally().open();
        table.styled(
                "total",
                language.say("合计", "total"),
                "",
                "",
                Figures.count(all.count()),
                Figures.yuan(all.amount()),
                Figures.yuan(all.refund()));
        table.close();
    }

    private static void byKey(
            Html html, NightReport report, String key, BoundedTallies<String> tallies, UnaryOperator<String> titles) {
        Language language = ReportSection.language(report);
        HtmlTable table = new HtmlTable(
                html,
                key,
                language.say("#件数", "#number"),
                language.say("#涉及金额（元）", "#amount (yuan)"),
                language.say("#应退（元）", "#to give back (yuan)"));
        for (BoundedTallies.Entry<String> row : tallies.all()) {
            row(table, titles.apply(row.key()), row.tally());
        }
        if (tallies.others().count() > 0) {
            row(table, ReportSection.titles(report).others(), tallies.others());
        }
        table.close();
    }

    private static void row(HtmlTable table, String title, Tally tally) {
        table.row(title, Figures.count(tally.count()), Figures.yuan(tally.amount()), Figures.yuan(tally.refund()));
    }
}
