package io.quittance.bench.run;

import io.quittance.bench.data.Volume;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** What kills cost, as a table for a person and as JSON. */
public final class RestartReport {

    private final Volume volume;
    private final Machine machine;
    private final List<Figures> undisturbed = new ArrayList<>();
    private final List<Killed> killed = new ArrayList<>();

    RestartReport(Volume volume, Machine machine) {
        this.volume = volume;
        this.machine = machine;
    }

    /**
     * A night that was killed and started again.
     *
     * @param where it was killed
     * @param had seconds until then
     * @param second the run that ended it
     */
    record Killed(String where, double had, Figures second) {

        double seconds() {
            return had + second.seconds();
        }
    }

    void addUndisturbed(Figures night) {
        undisturbed.add(night);
    }

    void add(Killed night) {
        killed.add(night);
    }

    /** Seconds of the night that nobody disturbs, in the mean. */
    double undisturbed() {
        return undisturbed.stream().mapToDouble(Figures::seconds).average().orElseThrow();
    }

    /** What a kill cost, as a share of the undisturbed night. */
    double lost(Killed night) {
        return night.seconds() / undisturbed() - 1;
    }

    double median() {
        return SeriesReport.median(killed, this::lost);
    }

    double worst() {
        return killed.stream().mapToDouble(this::lost).max().orElseThrow();
    }

    /** Whether every night found the same. */
    boolean agrees() {
        Map<String, Long> found = undisturbed.get(0).counts();
        return undisturbed.stream().allMatch(night -> night.counts().equals(found))
                && killed.stream().allMatch(night -> night.second().counts().equals(found));
    }

    /** The newest night in a line. */
    public String newest() {
        return killed.isEmpty()
                ? String.format(Locale.ROOT, "undisturbed: %.1f s", undisturbed())
                : row(killed.get(killed.size() - 1)).trim();
    }

    /** The table and what belongs to it. */
    public String text() {
        StringBuilder text = new StringBuilder();
        text.append(String.format(
                Locale.ROOT,
                "%,d charges, seed %d: %,d rows; undisturbed %s s.\n",
                volume.charges(),
                volume.seed(),
                volume.rows(),
                undisturbed.stream()
                        .map(night -> String.format(Locale.ROOT, "%.2f", night.seconds()))
                        .collect(Collectors.joining(" and "))));
        text.append(machine.line());
        text.append("\n| killed | after, s | second run, s | lost, s | lost | steps of the second run, seconds |\n");
        text.append("|---|--:|--:|--:|--:|---|\n");
        killed.forEach(night -> text.append(row(night)));
        text.append(String.format(Locale.ROOT, "| median | | | | %.1f %% | |\n", median() * 100));
        text.append(String.format(Locale.ROOT, "| worst | | | | %.1f %% | |\n", worst() * 100));
        text.append(agrees() ? "" : "\nTHE COUNTS DIFFER: a night that was killed found something else.\n");
        return text.toString();
    }

    private String row(Killed night) {
        return String.format(
                Locale.ROOT,
                "| %s | %.2f | %.2f | %.2f | %.1f %% | %s |\n",
                night.where(),
                night.had(),
                night.second().seconds(),
                night.seconds() - undisturbed(),
                lost(night) * 100,
                Table.steps(night.second()));
    }

    /** Everything, for programs. */
    public void writeJson(Path file) throws IOException {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("charges", volume.charges());
        all.put("seed", volume.seed());
        all.put("rows", volume.rows());
        all.put("undisturbedSeconds", undisturbed());
        all.put("medianLost", median());
        all.put("worstLost", worst());
        all.put("countsAgree", agrees());
        all.put("undisturbed", undisturbed.stream().map(Figures::named).toList());
        all.put("killed", killed.stream().map(this::named).toList());
        all.put("machine", machine);
        new JsonFile(file).write(all);
    }

    private Map<String, Object> named(Killed night) {
        Map<String, Object> named = new LinkedHashMap<>();
        named.put("killed", night.where());
        named.put("secondsUntilKilled", night.had());
        named.put("lostSeconds", night.seconds() - undisturbed());
        named.put("lost", lost(night));
        named.put("secondRun", night.second().named());
        return named;
    }
}
