package io.quittance.writers.report;

import io.quittance.domain.money.Fen;
import io.quittance.writers.night.AgeBucket;
import io.quittance.writers.night.Language;
import io.quittance.writers.night.NightReport;
import io.quittance.writers.night.OpenItems;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** What is carried into the next night, by age. */
final class AgeingSection implements ReportSection {
    @Override
    public void write(Html html, NightReport report) {
        Language language = ReportSection.language(report);
        html.open("section", "").put("h2", "", language.say("结转未平项账龄", "Items carried, by age"));
        if (report.facts().openItems().isEmpty()) {
            html.put("p", "note", language.say("没有结转的未平项。", "Nothing is carried."))
                    .close();
            return;
        }
        List<String> titles = new ArrayList<>(List.of(language.say("事项", "items")));
        for (AgeBucket age : AgeBucket.values()) {
            titles.add("#" + age.title(language));
        }
        titles.add(language.say("#件数", "#number"));
        titles.add(language.say("#风险金额（元）", "#value at risk (yuan)"));
        HtmlTable table = new HtmlTable(html, titles.toArray(String[]::new));
        for (OpenItems.Kind kind : OpenItems.Kind.values()) {
            rows(table, report, kind);
        }
        table.close();
        html.close();
    }

    private static void rows(HtmlTable table, NightReport report, OpenItems.Kind kind) {
        report.facts().openItems().stream()
                .filter(items -> items.kind() == kind)
                .map(OpenItems::channel)
                .distinct()
                .sorted()
                .forEach(channel -> row(table, report, kind, channel));
    }

    private static void row(HtmlTable table, NightReport report, OpenItems.Kind kind, String channel) {
        Predicate<OpenItems> mine =
                items -> items.kind() == kind && items.channel().equals(channel);
        List<OpenItems> all = report.facts().openItems().stream().filter(mine).toList();
        List<String> cells = new ArrayList<>(List.of(kind.title(ReportSection.language(report)) + " · "
                + ReportSection.titles(report).channel(channel)));
        for (AgeBucket age : AgeBucket.values()) {
            cells.add(Figures.count(all.stream()
                    .filter(items -> items.age() == age)
                    .mapToLong(OpenItems::count)
                    .sum()));
        }
        cells.add(Figures.count(all.stream().mapToLong(OpenItems::count).sum()));
        cells.add(Figures.yuan(all.stream().map(OpenItems::amount).reduce(Fen.ZERO, Fen::plus)));
        table.row(cells.toArray(String[]::new));
    }
}
