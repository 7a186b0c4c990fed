package io.quittance.writers.report;

import io.quittance.writers.night.Casework;
import io.quittance.writers.table.CaseTables;
import io.quittance.writers.table.Table;
import java.util.List;

/** Where the released refunds are, what waits for a signature or has a deadline, and which cases were closed. */
final class CaseworkSection implements ReportSection {
    @Override
    public void write(Html html, PageContent content) {
        CaseTables tables = content.tables().casework();
        Casework casework = content.report().facts().casework();
        html.open("section", "half", "id", "cases");
        content.table(html, tables.refunds(), "", "");
        html.close();
        html.open("section", "half");
        content.table(html, tables.batches(), "没有待审批的批次。", "No batch waits for approval.");
        html.close();
        html.open("section", "half");
        due(html, content, tables.due(), casework.yearsWithoutCalendar());
        more(html, content, tables.due(), casework.dueInAll());
        html.close();
        html.open("section", "half");
        content.table(
                html, tables.closed(), "本夜没有款项全部退回而结案的个案。", "No case was closed tonight because all had come back.");
        more(html, content, tables.closed(), casework.closedInAll().count());
        html.close();
    }

    /** Where working days cannot be counted, nobody knows that there is none. */
    private static void due(Html html, PageContent content, Table due, List<Integer> uncounted) {
        if (uncounted.isEmpty()) {
            content.table(html, due, "3 个工作日内没有到期的个案。", "No case has a deadline within three working days.");
        } else {
            int year = uncounted.get(0);
            content.table(
                    html,
                    due,
                    year + " 年工作日历未发布，3 个工作日内是否有个案到期不能确定。",
                    "No calendar of " + year
                            + " is published: whether a case has a deadline within three working days is"
                            + " not known.");
        }
    }

    private static void more(Html html, PageContent content, Table table, long all) {
        long more = all - table.rows().size();
        if (more > 0) {
            html.put("p", "note", content.say("另有 " + more + " 件。", more + " more."));
        }
    }
}
