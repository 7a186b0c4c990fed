package io.quittance.writers.report;

import io.quittance.domain.money.Fen;
import io.quittance.writers.chart.StackedBars;
import io.quittance.writers.night.AgeBucket;
import io.quittance.writers.night.Language;
import io.quittance.writers.table.Figures;
import io.quittance.writers.table.OpenTables;
import io.quittance.writers.table.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What is carried into the next night, by age: drawn, and in figures. */
final class OpenSection implements ReportSection {
    @Override
    public void write(Html html, PageContent content) {
        Table table = content.tables().open().ageing();
        html.open("section", "", "id", "open").put("h2", "", table.title());
        if (table.isEmpty()) {
            html.put("p", "note", content.say("没有结转的未平项。", "Nothing is carried."));
        } else {
            html.open("div", "pair").open("figure", "");
            html.put("figcaption", "", content.say("风险金额，按未平天数", "Value at risk, by days open"));
            html.verbatim(bars(content).svg()).close();
            html.open("div", "");
            HtmlTable.write(html, table);
            html.close().close();
        }
        html.close();
    }

    private static StackedBars bars(PageContent content) {
        Language language = content.language();
        List<OpenTables.Group> groups = content.tables().open().groups();
        Fen all = groups.stream().map(OpenTables.Group::amount).reduce(Fen.ZERO, Fen::plus);
        return new StackedBars(
                "ageing",
                content.say("未平项的风险金额，按类别与未平天数", "Value at risk of open items, by kind and days open"),
                content.say("合计 " + Figures.yuan(all) + " 元。", Figures.yuan(all) + " yuan in all. ") + spoken(groups),
                Arrays.stream(AgeBucket.values())
                        .map(age -> age.title(language))
                        .toList(),
                groups.stream().map(group -> bar(group, language)).toList());
    }

    private static String spoken(List<OpenTables.Group> groups) {
        List<String> parts = new ArrayList<>();
        groups.forEach(group -> parts.add(group.title() + " " + Figures.yuan(group.amount())));
        return String.join("; ", parts);
    }

    private static StackedBars.Bar bar(OpenTables.Group group, Language language) {
        List<Long> values = new ArrayList<>();
        List<String> hints = new ArrayList<>();
        for (AgeBucket age : AgeBucket.values()) {
            values.add(group.amount(age).value());
            hints.add(group.title() + " · " + age.title(language) + " · " + Figures.count(group.count(age)) + " · "
                    + Figures.yuan(group.amount(age)));
        }
        return new StackedBars.Bar(group.title(), values, Figures.yuan(group.amount()), hints);
    }
}
