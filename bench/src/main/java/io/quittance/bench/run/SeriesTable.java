package io.quittance.bench.run;

import io.quittance.bench.data.Volume;
import io.quittance.bench.run.SeriesReport.Measured;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/** The nights as a person reads them: the first three, every tenth and the last. */
record SeriesTable(Volume volume, Machine machine, List<Measured> nights, SeriesReport report) {

    private static final double MEGABYTE = 1 << 20;
    private static final int FIRST = 3;
    private static final int TENTH = 10;

    String text() {
        StringBuilder text = new StringBuilder();
        text.append(line("%d nights of %,d charges, seed %d.", nights.size(), volume.charges(), volume.seed()));
        text.append(machine.line());
        text.append(
                "\n| night | date | rows | findings | seconds | " + String.join(" | ", steps()) + " | database |\n");
        text.append("|---|---|--:|--:|--:|" + "--:|".repeat(steps().size()) + "--:|\n");
        nights.stream().filter(this::isShown).forEach(night -> text.append(row(night)));
        text.append(medians("median of nights 2–6", report.early()));
        text.append(medians("median of the last 5", report.late()));
        text.append(ratios());
        return text.toString();
    }

    private List<String> steps() {
        return List.copyOf(nights.get(nights.size() - 1).figures().steps().keySet());
    }

    private boolean isShown(Measured night) {
        return night.number() <= FIRST || night.number() % TENTH == 0 || night.number() == nights.size();
    }

    private String row(Measured night) {
        return line(
                "| %d | %s | %,d | %,d | %s | %,.0f MB |",
                night.number(),
                night.date(),
                night.figures().rows(),
                night.allFindings(),
                seconds(figure -> cell("%.2f", figure.applyAsDouble(night))),
                night.figures().databaseBytes() / MEGABYTE);
    }

    private String medians(String name, List<Measured> some) {
        return some.isEmpty()
                ? ""
                : line(
                        "| %s | | %,.0f | %,.0f | %s | |",
                        name,
                        SeriesReport.median(some, night -> night.figures().rows()),
                        SeriesReport.median(some, Measured::allFindings),
                        seconds(figure -> cell("%.2f", SeriesReport.median(some, figure))));
    }

    private String ratios() {
        return line(
                "| ratio of the two | | %s | %s | %s | |",
                ratio(night -> night.figures().rows()), ratio(Measured::allFindings), seconds(this::ratio));
    }

    private String ratio(ToDoubleFunction<Measured> figure) {
        OptionalDouble ratio = report.ratio(figure);
        return ratio.isPresent() ? cell("%.3f", ratio.getAsDouble()) : "–";
    }

    /** The cells of the seconds in all and of each step. */
    private String seconds(Cell cell) {
        return cell.of(night -> night.figures().seconds())
                + steps().stream()
                        .map(step -> " | " + cell.of(night -> night.step(step)))
                        .collect(Collectors.joining());
    }

    /** Writes one figure, of a night or of several. */
    @FunctionalInterface
    private interface Cell {
        String of(ToDoubleFunction<Measured> figure);
    }

    private static String cell(String format, double value) {
        return String.format(Locale.ROOT, format, value);
    }

    private static String line(String format, Object... values) {
        return String.format(Locale.ROOT, format, values) + "\n";
    }
}
