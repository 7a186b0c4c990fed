package io.quittance.bench.run;

import io.quittance.bench.data.Volume;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;

/** All figures of a series of nights, as a table for a person and as JSON. */
public final class SeriesReport {

    private static final int COMPARED = 5;

    private final Volume volume;
    private final Machine machine;
    private final List<Measured> nights = new ArrayList<>();

    SeriesReport(Volume volume, Machine machine) {
        this.volume = volume;
        this.machine = machine;
    }

    /**
     * A night.
     *
     * @param number of the night, from 1
     * @param findings that it reported, by code
     */
    record Measured(int number, LocalDate date, Figures figures, Map<String, Long> findings) {

        double step(String name) {
            return figures.steps().getOrDefault(name, 0.0);
        }

        long allFindings() {
            return findings.values().stream().mapToLong(Long::longValue).sum();
        }
    }

    void add(Measured night) {
        nights.add(night);
    }

    /** Nights 2 to 6; the first is left out because nothing was before it. */
    List<Measured> early() {
        return nights.subList(Math.min(1, nights.size()), Math.min(1 + COMPARED, nights.size()));
    }

    /** The last 5 nights. */
    List<Measured> late() {
        return nights.subList(Math.max(0, nights.size() - COMPARED), nights.size());
    }

    /** The median late night over the median early one; empty while there are too few nights to tell them apart. */
    OptionalDouble ratio(ToDoubleFunction<Measured> figure) {
        return nights.size() < 1 + 2 * COMPARED
                ? OptionalDouble.empty()
                : OptionalDouble.of(median(late(), figure) / median(early(), figure));
    }

    /** The figure in the middle; the mean of two where there are two. */
    static <T> double median(List<T> measured, ToDoubleFunction<T> figure) {
        double[] sorted = measured.stream().mapToDouble(figure).sorted().toArray();
        return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
    }

    /** The newest night in a line. */
    public String newest() {
        Measured night = nights.get(nights.size() - 1);
        return String.format(
                Locale.ROOT,
                "%d. %s: %,d rows, %.1f s, %,d findings, database %,d bytes",
                night.number(),
                night.date(),
                night.figures().rows(),
                night.figures().seconds(),
                night.allFindings(),
                night.figures().databaseBytes());
    }

    /** The table and what belongs to it. */
    public String text() {
        return new SeriesTable(volume, machine, List.copyOf(nights), this).text();
    }

    /** Everything, for programs. */
    public void writeJson(Path file) throws IOException {
        OptionalDouble ratio = ratio(night -> night.figures().seconds());
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("charges", volume.charges());
        all.put("seed", volume.seed());
        all.put("ratio", ratio.isPresent() ? ratio.getAsDouble() : null);
        all.put("nights", nights.stream().map(SeriesReport::json).toList());
        all.put("machine", machine);
        new JsonFile(file).write(all);
    }

    private static Map<String, Object> json(Measured night) {
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("night", night.number());
        one.put("date", night.date().toString());
        one.putAll(night.figures().named());
        one.put("findings", night.findings());
        return one;
    }
}
