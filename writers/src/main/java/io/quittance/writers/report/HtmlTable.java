package io.quittance.writers.report;

import io.quittance.writers.chart.InlineBar;
import io.quittance.writers.table.Cell;
import io.quittance.writers.table.Column;
import io.quittance.writers.table.Table;
import java.util.List;
import java.util.Locale;

/** A table on the page; where its last two columns are money, with a bar in every row if asked. */
final class HtmlTable {
    private static final long LARGE = 1_000_000_000; // fen: ten million yuan

    private final Html html;
    private final Table table;
    private final boolean bars;
    private final int limit;

    private HtmlTable(Html html, Table table, boolean bars, int limit) {
        this.html = html;
        this.table = table;
        this.bars = bars;
        this.limit = limit;
    }

    /** Writes a table. */
    static void write(Html html, Table table) {
        write(html, table, Integer.MAX_VALUE);
    }

    /** Writes the first rows of a table. */
    static void write(Html html, Table table, int limit) {
        new HtmlTable(html, table, false, limit).write();
    }

    /** Writes a table with bars: pale for the money it is about, dark for what goes back of it. */
    static void writeWithBars(Html html, Table table) {
        new HtmlTable(html, table, true, Integer.MAX_VALUE).write();
    }

    private void write() {
        html.open("table", cssClass(), "aria-label", table.title());
        head();
        html.open("tbody", "");
        table.rows().stream().limit(limit).forEach(this::row);
        html.close().close();
    }

    /** Where figures are so long that they need the room, narrow tables do without bars. */
    private String cssClass() {
        if (!bars) {
            return "";
        }
        return largest() < LARGE ? "bars" : "bars large";
    }

    private void head() {
        html.open("thead", "").open("tr", "");
        for (Column column : table.columns()) {
            html.open("th", css(column), "scope", "col").say(column.title()).close();
        }
        if (bars) {
            html.open("td", "drawn").close();
        }
        html.close().close();
    }

    private void row(Table.Row row) {
        html.open("tr", row.emphasis() == Table.Emphasis.PLAIN ? "" : lower(row.emphasis()));
        for (int i = 0; i < row.cells().size(); i++) {
            String content = row.cells().get(i).print();
            if (i == 0) {
                html.open("th", css(table.columns().get(0)), "scope", "row");
            } else {
                html.open("td", css(table.columns().get(i)));
            }
            html.say(content).close();
        }
        if (bars) {
            html.open("td", "drawn").verbatim(bar(row)).close();
        }
        html.close();
    }

    private String bar(Table.Row row) {
        if (!isDrawn(row)) {
            return "";
        }
        List<Cell> cells = row.cells();
        return new InlineBar(money(cells, 2), money(cells, 1), largest()).svg();
    }

    /** A sum, or all the rest together, would make the others look small. */
    private static boolean isDrawn(Table.Row row) {
        return row.emphasis() != Table.Emphasis.TOTAL && row.emphasis() != Table.Emphasis.REST;
    }

    private long largest() {
        return table.rows().stream()
                .filter(HtmlTable::isDrawn)
                .mapToLong(row -> Math.max(money(row.cells(), 2), money(row.cells(), 1)))
                .max()
                .orElse(0);
    }

    private static long money(List<Cell> cells, int fromTheEnd) {
        return cells.get(cells.size() - fromTheEnd).length();
    }

    private static String css(Column column) {
        return column.kind() == Column.Kind.TEXT ? "" : lower(column.kind());
    }

    private static String lower(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT);
    }
}
