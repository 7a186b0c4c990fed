package io.quittance.writers.chart;

import java.util.List;

/**
 * One bar a row, made of the same segments in the same order; later segments are darker.
 *
 * @param id unique in the page
 * @param description what can be seen, in a sentence
 * @param segments their names, for the legend
 */
public record StackedBars(String id, String title, String description, List<String> segments, List<Bar> bars) {
    private static final int WIDTH = 620;
    private static final int FIGURES = 104;
    private static final int LEGEND = 34;
    private static final int ROW = 44;
    private static final int THICK = 16;
    private static final int SIZE = 12;
    private static final int SMALL = 11;

    /**
     * A bar.
     *
     * @param values of the segments; not negative
     * @param figure all of it, printed
     * @param hints what each segment stands for, in full
     */
    public record Bar(String label, List<Long> values, String figure, List<String> hints) {}

    /** Copies the lists. */
    public StackedBars {
        segments = List.copyOf(segments);
        bars = List.copyOf(bars);
    }

    /** The drawing. */
    public String svg() {
        Svg svg = new Svg(id, WIDTH, LEGEND + ROW * bars.size() + 6, title, description);
        legend(svg);
        long largest = bars.stream()
                .mapToLong(
                        bar -> bar.values().stream().mapToLong(Long::longValue).sum())
                .max()
                .orElse(0);
        Scale scale = new Scale(1, Math.max(1, largest));
        for (int i = 0; i < bars.size(); i++) {
            bar(svg, scale, bars.get(i), LEGEND + ROW * i);
        }
        return svg.finish();
    }

    private void legend(Svg svg) {
        int x = 0;
        for (int i = 0; i < segments.size(); i++) {
            svg.rect("age" + i, x, 6, 11, 11).words("tick", x + 16, 16, segments.get(i));
            x += 16 + Widths.of(segments.get(i), SMALL) + 16;
        }
    }

    private static void bar(Svg svg, Scale scale, Bar bar, int y) {
        int room = WIDTH - FIGURES;
        int x = 0;
        svg.words("label", 0, y + 12, Widths.fit(bar.label(), SIZE, WIDTH));
        for (int i = 0; i < bar.values().size(); i++) {
            int width = scale.pixels(bar.values().get(i), room);
            if (width > 0) {
                svg.rect("age" + i, x, y + 18, width, THICK, bar.hints().get(i));
                x += width;
            }
        }
        svg.words("label strong", x + 8, y + 31, bar.figure());
    }
}
