package io.quittance.writers.report;

import io.quittance.writers.table.FoundTables;
import io.quittance.writers.table.Table;

/** Where the findings come from: the top causes, and the accounts with the most findings. */
final class CausesSection implements ReportSection {
    @Override
    public void write(Html html, PageContent content) {
        FoundTables found = content.tables().found();
        part(html, content, "causes", found.causes());
        part(html, content, "accounts", found.accounts());
    }

    private static void part(Html html, PageContent content, String id, Table table) {
        html.open("section", "", "id", id).put("h2", "", table.title());
        if (table.isEmpty()) {
            html.put("p", "note", content.say("没有疑点。", "No findings."));
        } else {
            HtmlTable.writeWithBars(html, table);
            FoundSection.legend(html, content);
        }
        html.close();
    }
}
