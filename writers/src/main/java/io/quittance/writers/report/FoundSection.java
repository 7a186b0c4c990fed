package io.quittance.writers.report;

import io.quittance.writers.night.FindingStatus;
import io.quittance.writers.table.Figures;
import io.quittance.writers.table.Table;
import io.quittance.writers.table.Titles;

/** What was found, by code. */
final class FoundSection {
    private FoundSection() {}

    static void write(Html html, PageContent content) {
        Table codes = content.tables().found().byCode();
        html.open("section", "codes", "id", "found").put("h2", "", codes.title());
        html.put("p", "note", statuses(content));
        HtmlTable.writeWithBars(html, codes);
        legend(html, content);
        html.close();
    }

    /** What the two shades of a bar are. */
    static void legend(Html html, PageContent content) {
        html.open("p", "legend");
        html.verbatim("<svg class=\"key\" viewBox=\"0 0 10 10\" aria-hidden=\"true\">"
                + "<rect class=\"part\" width=\"10\" height=\"10\"/></svg>");
        html.say(content.say("应退", "to give back"));
        html.verbatim("<svg class=\"key\" viewBox=\"0 0 10 10\" aria-hidden=\"true\">"
                + "<rect class=\"whole\" width=\"10\" height=\"10\"/></svg>");
        html.say(content.say("涉及金额", "amount concerned")).close();
    }

    private static String statuses(PageContent content) {
        Titles titles = new Titles(content.language());
        StringBuilder line = new StringBuilder();
        for (FindingStatus status : FindingStatus.values()) {
            line.append(line.isEmpty() ? "" : " · ")
                    .append(titles.status(status))
                    .append(' ')
                    .append(Figures.count(
                            content.report().tally().status(status).count()));
        }
        return line.append(content.say("；下表只计新增与变更。", "; the tables count the new and the changed."))
                .toString();
    }
}
