package io.quittance.writers.report;

import io.quittance.writers.table.Cell;
import io.quittance.writers.table.Table;
import java.util.List;

/** The rest of the first screen: what came in, what needs a person, what is held, and what was found. */
final class TonightSection implements ReportSection {
    private static final int FILES = 4;
    private static final int REASONS = 4;

    @Override
    public void write(Html html, PageContent content) {
        html.open("div", "tonight").open("div", "sides").open("div", "stack");
        html.open("section", "").put("h2", "", content.tables().files().cameIn().title());
        HtmlTable.write(html, content.tables().files().cameIn());
        html.close();
        keys(html, content, content.tables().found().byOperator());
        html.close().open("div", "stack").open("section", "");
        content.table(html, content.tables().casework().attention(), "没有要人处理的事项。", "Nothing needs a person.");
        html.close();
        keys(html, content, content.tables().found().byChannel());
        html.close().open("section", "across").put("h2", "", content.say("扣留与隔离", "What is held"));
        held(
                html,
                content,
                content.tables().files().notTaken(),
                content.tables().files().rejects());
        html.close().close();
        FoundSection.write(html, content);
        html.close();
    }

    private static void keys(Html html, PageContent content, Table table) {
        html.open("section", "").put("h2", "", table.title());
        if (table.isEmpty()) {
            html.put("p", "note", content.say("没有疑点。", "No findings."));
        } else {
            HtmlTable.writeWithBars(html, table);
        }
        html.close();
    }

    private static void held(Html html, PageContent content, Table files, Table rejects) {
        if (files.isEmpty() && rejects.isEmpty()) {
            html.put("p", "note", content.say("没有扣留的文件，也没有隔离的行。", "No file is held and no row is quarantined."));
            return;
        }
        html.open("ul", "held");
        files.rows().stream().limit(FILES).forEach(row -> file(html, content, row.cells()));
        rejects.rows().stream().limit(REASONS).forEach(row -> reject(html, content, row.cells()));
        html.close();
        if (files.rows().size() > FILES || rejects.rows().size() > REASONS) {
            html.open("p", "note").open("a", "", "href", "#held");
            html.say(content.say("全部见下文", "all of them further down")).close().close();
        }
    }

    private static void file(Html html, PageContent content, List<Cell> cells) {
        html.open("li", "").put("strong", "", cells.get(0).print());
        html.say(cells.get(1).print() + content.say("：", ": ") + cells.get(2).print())
                .close();
    }

    private static void reject(Html html, PageContent content, List<Cell> cells) {
        String rows = cells.get(2).print();
        html.open("li", "");
        html.put("strong", "", content.say("隔离 " + rows + " 行", "rows quarantined: " + rows));
        html.say(cells.get(0).print()).close();
    }
}
