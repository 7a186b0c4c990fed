package io.quittance.writers.timeline;

import io.quittance.domain.history.TimeSpan;
import io.quittance.writers.drawing.Canvas;
import io.quittance.writers.drawing.Ink;
import io.quittance.writers.drawing.SvgCanvas;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Draws a timeline, the same on a page and in a file. */
public final class TimelinePicture {
    private static final double GUTTER = 40;
    private static final double TITLE = 18;
    private static final double AXIS = 16;
    private static final double SPELL = 20;
    private static final double LANE = 34;
    private static final double ENDS = 14;
    private static final double LEGEND = 18;
    private static final double SMALL = 7;
    private static final double HEAD = 9;
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

    private final Timeline timeline;
    private final double width;
    private final TimeScale scale;
    private final List<Lane> lanes;

    /** Of a width in points. */
    public TimelinePicture(Timeline timeline, double width) {
        this.timeline = timeline;
        this.width = width;
        this.scale = TimeScale.of(timeline, GUTTER, width - 6);
        this.lanes = Arrays.stream(Lane.values())
                .filter(lane -> timeline.marks().stream().anyMatch(mark -> mark.lane() == lane))
                .toList();
    }

    /** How high it is, in points. */
    public double height() {
        return bottom() + ENDS * endRows() + LEGEND;
    }

    /** As a file of its own. */
    public String svg() {
        SvgCanvas canvas = new SvgCanvas(width, height(), timeline.title());
        draw(canvas);
        return canvas.finish();
    }

    /** Draws it into the upper left corner. */
    public void draw(Canvas canvas) {
        canvas.text(0, TITLE - 7, HEAD, true, Ink.BLACK, title());
        axis(canvas);
        spells(canvas);
        ends(canvas);
        for (int i = 0; i < lanes.size(); i++) {
            lane(canvas, lanes.get(i), laneTop(i));
        }
        legend(canvas);
    }

    /** As much of it as there is room for. */
    private String title() {
        String whole = timeline.title();
        int end = whole.length();
        while (Canvas.widthOf(whole.substring(0, end), HEAD) > width - (end < whole.length() ? HEAD : 0)) {
            end = whole.offsetByCodePoints(end, -1);
        }
        return end == whole.length() ? whole : whole.substring(0, end) + "…";
    }

    private double laneTop(int lane) {
        return TITLE + AXIS + SPELL + lane * LANE;
    }

    private double bottom() {
        return laneTop(lanes.size());
    }

    private int endRows() {
        return Math.min(3, timeline.ends().size());
    }

    private void axis(Canvas canvas) {
        double y = TITLE + AXIS - 3;
        canvas.line(GUTTER, y, width, y, 0.6, 0, Ink.GREY);
        double free = 0;
        for (TimeScale.Tick tick : scale.ticks()) {
            double x = scale.x(tick.at());
            canvas.line(x, y, x, bottom(), 0.35, 0, Ink.PALE);
            canvas.line(x, y - 3, x, y, 0.6, 0, Ink.GREY);
            double start = x - 2;
            double end = start + Canvas.widthOf(tick.label(), SMALL);
            if (start >= free && end <= width) {
                canvas.text(start, y - 5, SMALL, false, Ink.GREY, tick.label());
                free = end + 4;
            }
        }
    }

    private void spells(Canvas canvas) {
        double top = TITLE + AXIS + 2;
        name(canvas, "授权期", top + 11);
        for (TimeSpan span : timeline.authorised()) {
            bar(canvas, span, top, 14, Ink.LIGHT_GREEN);
        }
        for (TimeSpan span : timeline.asleep()) {
            bar(canvas, span, top + 10, 4, Ink.GREY);
        }
        timeline.authorised().stream()
                .filter(span -> scale.x(span.end()) - scale.x(span.start()) > 60)
                .forEach(span -> canvas.text(scale.x(span.start()) + 4, top + 9.5, SMALL, false, Ink.GREEN, "已授权收费"));
    }

    private void bar(Canvas canvas, TimeSpan span, double top, double height, Ink ink) {
        double from = scale.x(span.start());
        double to = scale.x(span.end());
        if (to > from) {
            canvas.bar(from, top, to - from, height, ink);
        }
    }

    private void ends(Canvas canvas) {
        int row = 0;
        for (LocalDateTime end : timeline.ends()) {
            double x = scale.x(end);
            if (row < endRows()) {
                double foot = bottom() + ENDS * row + 4;
                canvas.line(x, TITLE + AXIS, x, foot, 0.9, 3, Ink.RED);
                String text = "生效终止 " + MINUTE.format(end);
                double start = Math.min(x + 3, width - Canvas.widthOf(text, SMALL + 0.5));
                canvas.text(start, foot + 5, SMALL + 0.5, true, Ink.RED, text);
            }
            row++;
        }
    }

    private void lane(Canvas canvas, Lane lane, double top) {
        double y = top + LANE - 9;
        name(canvas, lane.title(), y + 2.5);
        canvas.line(GUTTER, y, width, y, 0.4, 0, Ink.LINE);
        List<Mark> marks = timeline.marks().stream()
                .filter(mark -> mark.lane() == lane && scale.shows(mark.at()))
                .sorted(Comparator.comparing(Mark::disputed))
                .toList();
        marks.forEach(mark -> mark(canvas, mark, y));
        labels(canvas, marks, y);
        long before = timeline.marks().stream()
                .filter(mark -> mark.lane() == lane && mark.at().isBefore(scale.start()))
                .count();
        if (before > 0) {
            canvas.text(GUTTER + 1, y + 7.5, SMALL - 1, false, Ink.GREY, "← 此前另有 " + before + " 项");
        }
    }

    /**
     * What is in dispute is named first; a name that would lie over another one is left to the table of facts. Each stands
     * on paper, so that no line behind crosses it out.
     */
    private void labels(Canvas canvas, List<Mark> marks, double y) {
        Rooms rooms = new Rooms();
        marks.stream()
                .filter(mark -> !mark.label().isEmpty())
                .sorted(Comparator.comparing(Mark::disputed).reversed().thenComparing(Mark::at))
                .forEach(mark -> {
                    double length = Canvas.widthOf(mark.label(), SMALL);
                    double start = Math.min(Math.max(GUTTER, scale.x(mark.at()) - length / 2), width - length);
                    int row = rooms.take(start, start + length);
                    if (row >= 0) {
                        Ink ink = mark.disputed() ? Ink.RED : Ink.GREY;
                        double foot = y - 6 - row * 8;
                        canvas.bar(start - 1, foot - SMALL + 0.5, length + 2, SMALL + 1, Ink.WHITE);
                        canvas.text(start, foot, SMALL, mark.disputed(), ink, mark.label());
                    }
                });
    }

    private static void mark(Canvas canvas, Mark mark, double x, double y) {
        Ink ink = mark.disputed() ? Ink.RED : Ink.GREY;
        switch (mark.lane()) {
            case REQUEST -> canvas.polygon(mark.disputed() ? Ink.BLUE : ink, x, y - 4, x + 4, y, x, y + 4, x - 4, y);
            case CHARGE -> canvas.dot(x, y, 3.2, ink);
            case PAYMENT -> canvas.bar(x - 2.8, y - 2.8, 5.6, 5.6, ink);
            case RETURN -> canvas.polygon(Ink.GREEN, x - 3.5, y - 3, x + 3.5, y - 3, x, y + 3.5);
        }
    }

    private void mark(Canvas canvas, Mark mark, double y) {
        mark(canvas, mark, scale.x(mark.at()), y);
    }

    private void legend(Canvas canvas) {
        double y = height() - 5;
        double x = GUTTER;
        if (timeline.marks().stream().anyMatch(mark -> mark.lane() == Lane.REQUEST && mark.disputed())) {
            x = entry(canvas, x, y, new Mark(Lane.REQUEST, LocalDateTime.MIN, true, "判定所依据的记录"));
        }
        for (Lane lane : lanes) {
            if (lane == Lane.CHARGE || lane == Lane.PAYMENT) {
                x = entry(canvas, x, y, new Mark(lane, LocalDateTime.MIN, true, "争议" + lane.title()));
                x = entry(canvas, x, y, new Mark(lane, LocalDateTime.MIN, false, "其他" + lane.title()));
            } else if (lane == Lane.RETURN) {
                x = entry(canvas, x, y, new Mark(lane, LocalDateTime.MIN, false, "退款或冲正"));
            }
        }
        if (!timeline.asleep().isEmpty()) {
            canvas.bar(x, y - 4, 10, 4, Ink.GREY);
            canvas.text(x + 14, y, SMALL, false, Ink.GREY, "停机（不是退订）");
        }
    }

    private static double entry(Canvas canvas, double x, double y, Mark mark) {
        mark(canvas, mark, x + 4, y - 2.5);
        canvas.text(x + 11, y, SMALL, false, Ink.GREY, mark.label());
        return x + 11 + Canvas.widthOf(mark.label(), SMALL) + 12;
    }

    private static void name(Canvas canvas, String name, double y) {
        canvas.text(0, y, SMALL + 1, false, Ink.GREY, name);
    }
}
