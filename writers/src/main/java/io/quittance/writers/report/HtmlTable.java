package io.quittance.writers.report;

import java.util.List;

/** A table; columns whose title begins with {@code #} hold figures and are set to the right. */
final class HtmlTable {
    private static final String FIGURE = "#";

    private final Html html;
    private final List<String> titles;

    HtmlTable(Html html, String... titles) {
        this.html = html;
        this.titles = List.of(titles);
        html.open("table", "").open("thead", "").open("tr", "");
        for (int i = 0; i < titles.length; i++) {
            html.put("th", cssClass(i), titles[i].replace(FIGURE, ""));
        }
        html.close().close().open("tbody", "");
    }

    /** A row. */
    HtmlTable row(String... cells) {
        return styled("", cells);
    }

    /** A row that is set off. */
    HtmlTable styled(String cssClass, String... cells) {
        html.open("tr", cssClass);
        for (int i = 0; i < cells.length; i++) {
            html.put("td", cssClass(i), cells[i]);
        }
        html.close();
        return this;
    }

    void close() {
        html.close().close();
    }

    private String cssClass(int column) {
        return titles.get(column).startsWith(FIGURE) ? "figure" : "";
    }
}
