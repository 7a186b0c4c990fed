package io.quittance.writers.report;

import io.quittance.writers.night.Language;
import io.quittance.writers.night.NightReport;
import io.quittance.writers.table.NightTables;
import io.quittance.writers.table.Table;

/** What a page is made from: the night, and its tables. */
record PageContent(NightReport report, NightTables tables) {

    /** Of a night. */
    static PageContent of(NightReport report) {
        return new PageContent(report, NightTables.of(report));
    }

    Language language() {
        return report.night().language();
    }

    /** The one of the two that is in the language of the page. */
    String say(String zh, String en) {
        return language().say(zh, en);
    }

    /** A table under its title, or one sentence where it is empty. */
    void table(Html html, Table table, String nothingZh, String nothingEn) {
        html.put("h2", "", table.title());
        if (table.isEmpty()) {
            html.put("p", "note", say(nothingZh, nothingEn));
        } else {
            HtmlTable.write(html, table);
        }
    }
}
