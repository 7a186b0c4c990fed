package io.quittance.bench.run;

import io.quittance.bench.data.Volume;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** All figures of one comparison, as a table for a person and as JSON. */
public final class Report {

    private final Volume volume;
    private final Machine machine;
    private final Map<String, Figures> figures = new LinkedHashMap<>();

    Report(Volume volume, Machine machine) {
        this.volume = volume;
        this.machine = machine;
    }

    void add(String name, Figures measured) {
        figures.put(name, measured);
    }

    /**
     * Quittance's seconds over the others', but the stock way's over Quittance's: for the first two less is better, for
     * the last more. The stock way's seconds are scaled to all rows.
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

    /** Whether everyone who counted found the same. */
    boolean agrees() {
        return figures.entrySet().stream()
                        .filter(entry -> !entry.getKey().equals("stock"))
                        .map(entry -> entry.getValue().counts())
                        .distinct()
                        .count()
                <= 1;
    }

    /** The table and what belongs to it. */
    public String text() {
        return new Table(volume, machine, figures, this).text();
    }

    /** Everything, for programs. */
    public void writeJson(Path file) throws IOException {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("charges", volume.charges());
        all.put("seed", volume.seed());
        all.put("rows", volume.rows());
        all.put("ratios", ratios());
        all.put("countsAgree", agrees());
        all.put("contenders", contenders());
        all.put("machine", machine);
        JsonMapper mapper =
                JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
        Files.writeString(file, mapper.writeValueAsString(all) + "\n");
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
