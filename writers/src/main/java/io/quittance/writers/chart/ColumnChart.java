package io.quittance.writers.chart;

import java.util.List;
import java.util.function.LongFunction;

/**
 * One column a night, the last one set off and labelled.
 *
 * @param id unique in the page
 * @param description what can be seen, in a sentence
 * @param axis prints a value beside the grid, in few characters
 */
public record ColumnChart(
        String id, String title, String description, List<Column> columns, LongFunction<String> axis) {
    private static final int WIDTH = 620;
    private static final int HEIGHT = 186;
    private static final int TOP = 14;
    private static final int GROUND = 158;
    private static final int RIGHT = WIDTH - 6;
    private static final int LINES = 4;
    private static final int SLOT = 66;
    private static final int LABEL = 52;
    private static final int SMALL = 11;

    /**
     * A column.
     *
     * @param label under it
     * @param value from the ground up; not negative
     * @param hint what it stands for, in full
     */
    public record Column(String label, long value, String hint) {}

    /** Copies the columns. */
    public ColumnChart {
        columns = List.copyOf(columns);
    }

    /** The drawing. */
    public String svg() {
        Svg svg = new Svg(id, WIDTH, HEIGHT, title, description);
        Scale scale = Scale.upTo(largest(), LINES);
        int left = grid(svg, scale);
        int room = Math.min(RIGHT - left, SLOT * columns.size());
        int slot = Math.max(1, room / Math.max(1, columns.size()));
        int width = Math.max(2, slot * 2 / 3);
        int every = Math.max(1, (LABEL + slot - 1) / slot);
        int last = columns.size() - 1;
        for (int i = 0; i <= last; i++) {
            Column column = columns.get(i);
            int x = left + i * room / columns.size() + (slot - width) / 2;
            int height = scale.pixels(column.value(), GROUND - TOP);
            svg.rect(i == last ? "now" : "then", x, GROUND - height, width, height, column.hint());
            if ((last - i) % every == 0) {
                svg.words(i == last ? "tick mid strong" : "tick mid", x + width / 2, GROUND + 17, column.label());
            }
        }
        return svg.line("ground", left, GROUND, RIGHT, GROUND).finish();
    }

    /** Draws the grid and returns where the columns may begin. */
    private int grid(Svg svg, Scale scale) {
        int left = 0;
        for (long value = 0; value <= scale.top(); value += scale.step()) {
            left = Math.max(left, Widths.of(axis.apply(value), SMALL) + 8);
        }
        for (long value = scale.step(); value <= scale.top(); value += scale.step()) {
            int y = GROUND - scale.pixels(value, GROUND - TOP);
            svg.line("grid", left, y, RIGHT, y).words("tick end", left - 6, y + 4, axis.apply(value));
        }
        svg.words("tick end", left - 6, GROUND + 4, axis.apply(0));
        return left;
    }

    private long largest() {
        return columns.stream().mapToLong(Column::value).max().orElse(0);
    }
}
