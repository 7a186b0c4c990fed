package io.quittance.writers.pdf;

import io.quittance.writers.drawing.Ink;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Sets a table: a row that does not fit goes on the next page whole, one that no page could hold is parted. */
final class TableSetter {
    private static final float PAD = 4;
    private static final float RIM = 3;
    private static final Style CELL = Style.CELL;
    private static final float WHOLE_PAGE = Pages.BOTTOM - Pages.TOP;

    private final Flow flow;
    private final Typeface face;
    private final Table table;
    private final float[] edges;
    private final float headHeight;

    TableSetter(Flow flow, Typeface face, Table table) {
        this.flow = flow;
        this.face = face;
        this.table = table;
        this.edges = edges(table.columns());
        this.headHeight = height(lines(titles()));
    }

    void set() throws IOException {
        List<List<List<String>>> rows =
                table.rows().stream().map(row -> lines(row.cells())).toList();
        flow.need(headHeight + (rows.isEmpty() ? 0 : Math.min(height(rows.get(0)), WHOLE_PAGE / 2)));
        head();
        for (int i = 0; i < rows.size(); i++) {
            row(rows.get(i), table.rows().get(i).total());
        }
    }

    private void head() {
        flow.page().bar(Pages.LEFT, flow.y(), Flow.WIDTH, headHeight, Ink.PALE);
        slice(lines(titles()), 0, Integer.MAX_VALUE, true, Ink.GREY);
    }

    private void row(List<List<String>> cells, boolean total) throws IOException {
        int all = longest(cells);
        if (height(cells) > flow.left() && height(cells) <= WHOLE_PAGE - headHeight) {
            newPage();
        }
        int from = 0;
        while (from < all) {
            int fit = (int) ((flow.left() - 2 * RIM) / CELL.leading());
            if (fit < 1) {
                newPage();
            } else {
                slice(cells, from, from + fit, total, Ink.LINE);
                from += fit;
            }
        }
    }

    private void newPage() throws IOException {
        flow.section(flow.page().section());
        head();
    }

    /** Sets some lines of every cell, and the line below them. */
    private void slice(List<List<String>> cells, int from, int to, boolean strong, Ink rule) {
        Style style = strong ? CELL.strong() : CELL;
        int most = Math.min(to, longest(cells));
        for (int column = 0; column < cells.size(); column++) {
            List<String> lines = cells.get(column);
            Style aligned = style.aligned(table.columns().get(column).align());
            for (int line = from; line < Math.min(most, lines.size()); line++) {
                float baseline = flow.y() + RIM + (line - from) * CELL.leading() + Flow.baseline(CELL);
                flow.page().text(edges[column] + PAD, edges[column + 1] - PAD, baseline, aligned, lines.get(line));
            }
        }
        flow.advance(2 * RIM + (most - from) * CELL.leading());
        flow.page().line(Pages.LEFT, flow.y(), Pages.RIGHT, flow.y(), 0.5, 0, rule);
    }

    private List<String> titles() {
        return table.columns().stream().map(Column::title).toList();
    }

    private List<List<String>> lines(List<String> cells) {
        List<List<String>> lines = new ArrayList<>();
        for (int column = 0; column < cells.size(); column++) {
            float width = edges[column + 1] - edges[column] - 2 * PAD;
            lines.add(Lines.of(face, cells.get(column), CELL.size(), width, 0));
        }
        return lines;
    }

    private static int longest(List<List<String>> cells) {
        return cells.stream().mapToInt(List::size).max().orElse(0);
    }

    private static float height(List<List<String>> cells) {
        return longest(cells) * CELL.leading() + 2 * RIM;
    }

    private static float[] edges(List<Column> columns) {
        int shares = columns.stream().mapToInt(Column::share).sum();
        float[] edges = new float[columns.size() + 1];
        edges[0] = Pages.LEFT;
        int so = 0;
        for (int i = 0; i < columns.size(); i++) {
            so += columns.get(i).share();
            edges[i + 1] = Pages.LEFT + Flow.WIDTH * so / shares;
        }
        return edges;
    }
}
