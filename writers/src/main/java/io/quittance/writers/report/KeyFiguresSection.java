package io.quittance.writers.report;

import io.quittance.writers.table.Cell;
import io.quittance.writers.table.Table;
import java.util.List;

/** The figures to remember, a card each. */
final class KeyFiguresSection implements ReportSection {
    @Override
    public void write(Html html, PageContent content) {
        Table figures = content.tables().overview().keyFigures();
        html.open("section", "key-figures", "aria-label", figures.title());
        figures.rows().forEach(row -> card(html, row.cells()));
        html.close();
    }

    private static void card(Html html, List<Cell> cells) {
        html.open("div", "card")
                .put("p", "title", cells.get(0).print())
                .put("p", "big", cells.get(1).print())
                .put("p", "small", cells.get(2).print())
                .close();
    }
}
