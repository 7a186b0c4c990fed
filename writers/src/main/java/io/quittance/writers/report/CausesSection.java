package io.quittance.writers.report;

import io.quittance.writers.night.AccountTally;
import io.quittance.writers.night.BoundedTallies;
import io.quittance.writers.night.Cause;
import io.quittance.writers.night.Language;
import io.quittance.writers.night.NightReport;
import io.quittance.writers.night.Tally;

/** Where the findings come from: the top causes, and the accounts with the most findings. */
final class CausesSection implements ReportSection {
    private static final int CAUSES = 15;

    @Override
    public void write(Html html, NightReport report) {
        Language language = ReportSection.language(report);
        html.open("section", "").put("h2", "", language.say("主要成因", "Top causes"));
        causes(html, report);
        html.close();
        html.open("section", "").put("h2", "", language.say("疑点最多的账号", "Accounts with most findings"));
        accounts(html, report);
        html.close();
    }

    private static void causes(Html html, NightReport report) {
        Language language = ReportSection.language(report);
        Titles titles = ReportSection.titles(report);
        HtmlTable table = new HtmlTable(
                html,
                language.say("运营商", "operator"),
                language.say("业务代码", "service"),
                language.say("渠道", "channel"),
                language.say("#件数", "#number"),
                language.say("#涉及金额（元）", "#amount (yuan)"),
                language.say("#应退（元）", "#to give back (yuan)"));
        for (BoundedTallies.Entry<Cause> row : report.tally().causes().top(CAUSES)) {
            Cause cause = row.key();
            row(
                    table,
                    titles.operator(cause.operator()),
                    cause.serviceCode(),
                    titles.channel(cause.channel()),
                    row.tally());
        }
        Tally others = report.tally().causes().others();
        if (others.count() > 0) {
            row(table, titles.others(), "", "", others);
        }
        table.close();
    }

    private static void accounts(Html html, NightReport report) {
        Language language = ReportSection.language(report);
        HtmlTable table = new HtmlTable(
                html,
                language.say("运营商", "operator"),
                language.say("账号", "account"),
                language.say("#件数", "#number"),
                language.say("#涉及金额（元）", "#amount (yuan)"),
                language.say("#应退（元）", "#to give back (yuan)"));
        for (AccountTally row : report.tally().accounts()) {
            Tally tally = row.tally();
            table.row(
                    ReportSection.titles(report).operator(row.operator()),
                    row.account(),
                    Figures.count(tally.count()),
                    Figures.yuan(tally.amount()),
                    Figures.yuan(tally.refund()));
        }
        table.close();
    }

    private static void row(HtmlTable table, String operator, String service, String channel, Tally tally) {
        table.row(
                operator,
                service,
                channel,
                Figures.count(tally.count()),
                Figures.yuan(tally.amount()),
                Figures.yuan(tally.refund()));
    }
}
