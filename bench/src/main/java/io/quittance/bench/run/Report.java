package io.quittance.bench.run;

import io.quittance.bench.data.Volume;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** All figures of one comparison, as a table for a person and as JSON. */
public final class Report {

    private static final Set<String> DO_NOT_COUNT = Set.of("stock", "bytes", "read", "copy");

    private final Volume volume;
    private final long fileBytes;
    private final Machine machine;
    private final Map<String, Figures> figures = new LinkedHashMap<>();

    /**
     * Of nobody yet.
     *
     * @param fileBytes what the files have together
     */
    Report(Volume volume, long fileBytes, Machine machine) {
        this.volume = volume;
        this.fileBytes = fileBytes;
        this.machine = machine;
    }

    void add(String name, Figures measured) {
        figures.put(name, measured);
    }

    /**
     * Quittance's seconds over the others', but the stock way's over Quittance's: for that more is better, for the others
     * less. The stock way's seconds are scaled to all rows.
     */
    Map<String, Double> ratios() {
        Map<String, Double> ratios = new LinkedHashMap<>();
        Figures quittance = figures.get("quittance");
        if (quittance != null) {
            put(ratios, "expert_sql", quittance.seconds(), seconds("expert-sql"));
            put(ratios, "duckdb", quittance.seconds(), seconds("duckdb"));
            Double stock = seconds("stock");
            if (stock != null) {
                put(ratios, "stock", stock, quittance.seconds());
            }
            put(ratios, "read", quittance.seconds(), seconds("read"));
            put(ratios, "copy", quittance.seconds(), seconds("copy"));
        }
        return ratios;
    }

    private static void put(Map<String, Double> ratios, String name, double dividend, @Nullable Double divisor) {
        if (divisor != null) {
            ratios.put(name, dividend / divisor);
        }
    }

    /** A contender's seconds for all rows. */
    @Nullable
    Double seconds(String name) {
        Figures measured = figures.get(name);
        return measured == null ? null : measured.secondsForRows(volume.rows());
    }

    /** The floor; absent unless both of its parts were measured. */
    @Nullable
    Floor floor() {
        Figures read = figures.get("read");
        Figures copy = figures.get("copy");
        return read == null || copy == null ? null : new Floor(read, copy, machine.cores());
    }

    /** The floor's seconds over those of each who does more than a part of it. */
    Map<String, Double> floorRatios(Floor floor) {
        Map<String, Double> ratios = new LinkedHashMap<>();
        for (String name : List.of("quittance", "expert-sql", "duckdb")) {
            put(ratios, name.replace('-', '_'), floor.seconds(), seconds(name));
        }
        return ratios;
    }

    /** Whether everyone who counted found the same. */
    boolean agrees() {
        return figures.entrySet().stream()
                        .filter(entry -> !DO_NOT_COUNT.contains(entry.getKey()))
                        .map(entry -> entry.getValue().counts())
                        .distinct()
                        .count()
                <= 1;
    }

    /** The table and what belongs to it. */
    public String text() {
        return new Table(volume, fileBytes, machine, figures, this).text();
    }

    /** Everything, for programs. */
    public void writeJson(Path file) throws IOException {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("charges", volume.charges());
        all.put("seed", volume.seed());
        all.put("rows", volume.rows());
        all.put("fileBytes", fileBytes);
        all.put("ratios", ratios());
        all.put("countsAgree", agrees());
        all.put("contenders", contenders());
        Floor floor = floor();
        if (floor != null) {
            all.put(
                    "floor",
                    Map.of(
                            "coreSeconds",
                            floor.coreSeconds(),
                            "seconds",
                            floor.seconds(),
                            "ratios",
                            floorRatios(floor)));
        }
        all.put("machine", machine);
        new JsonFile(file).write(all);
    }

    private Map<String, Object> contenders() {
        Map<String, Object> contenders = new LinkedHashMap<>();
        figures.forEach((name, measured) -> {
            Map<String, Object> one = measured.named();
            one.put("secondsForAllRows", measured.secondsForRows(volume.rows()));
            contenders.put(name, one);
        });
        return contenders;
    }
}
