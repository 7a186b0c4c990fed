package io.quittance.writers.report;

import io.quittance.writers.table.FileTables;
import io.quittance.writers.table.Table;

/** What is held with all its reasons, and the control totals of every file. */
final class FilesSection implements ReportSection {
    private static final int FILES = 500;

    @Override
    public void write(Html html, PageContent content) {
        FileTables files = content.tables().files();
        if (!files.notTaken().isEmpty() || !files.rejects().isEmpty()) {
            html.open("section", "", "id", "held").put("h2", "", content.say("扣留与隔离明细", "What is held, in full"));
            some(html, files.notTaken());
            some(html, files.rejects());
            html.close();
        }
        html.open("section", "wide", "id", "files").put("h2", "", files.totals().title());
        HtmlTable.write(html, files.totals(), FILES);
        int more = files.totals().rows().size() - FILES;
        if (more > 0) {
            html.put(
                    "p",
                    "note",
                    content.say("另有 " + more + " 个文件，见 report.xlsx。", more + " more files: see report.xlsx."));
        }
        html.close();
    }

    private static void some(Html html, Table table) {
        if (!table.isEmpty()) {
            HtmlTable.write(html, table);
        }
    }
}
