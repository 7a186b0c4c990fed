package io.quittance.bench.run;

import io.quittance.bench.data.Volume;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The figures as a person reads them: Markdown, so that it can be kept as it is. */
record Table(Volume volume, long fileBytes, Machine machine, Map<String, Figures> figures, Report report) {

    private static final double MEGABYTE = 1 << 20;

    String text() {
        StringBuilder text = new StringBuilder();
        text.append(line(
                "%,d charges, seed %d: %,d rows, %s of files.",
                volume.charges(), volume.seed(), volume.rows(), megabytes(fileBytes)));
        text.append(machine.line());
        text.append(
                "\n| | rows/s | seconds | core s | of all rows | before | ratio | peak heap | live | peak RSS | database |\n");
        text.append("|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|\n");
        figures.forEach((name, measured) -> text.append(row(name, measured)));
        text.append("\n| | steps, seconds |\n|---|---|\n");
        figures.forEach((name, measured) -> text.append("| " + name + " | " + steps(measured) + " |\n"));
        text.append("\n| found |" + String.join("|", Found.names()) + "|\n|---|--:|--:|--:|--:|\n");
        figures.forEach((name, measured) -> text.append(counts(name, measured)));
        Floor floor = report.floor();
        text.append(floor == null ? "" : floor(floor));
        text.append(report.agrees() ? "" : "\nTHE COUNTS DIFFER: the figures do not measure the same work.\n");
        return text.toString();
    }

    private String row(String name, Figures measured) {
        Double ratio = report.ratios().get(name.replace('-', '_'));
        return line(
                "| %s | %,.0f | %.1f | %.1f | %.1f | %.1f | %s | %s | %s | %s | %s |",
                name,
                measured.rowsPerSecond(),
                measured.seconds(),
                measured.coreSeconds(),
                measured.secondsForRows(volume.rows()),
                measured.startSeconds(),
                ratio == null ? "" : line("%.2f", ratio).trim(),
                megabytes(measured.peakHeap()),
                megabytes(measured.peakLive()),
                megabytes(measured.peakRss()),
                measured.databaseBytes() == 0 ? "–" : megabytes(measured.databaseBytes()));
    }

    /** What each step took. */
    static String steps(Figures measured) {
        return measured.steps().entrySet().stream()
                .map(step -> line("%s %.2f", step.getKey(), step.getValue()).trim())
                .collect(Collectors.joining(", "));
    }

    private static String counts(String name, Figures measured) {
        return measured.counts().isEmpty()
                ? ""
                : Found.names().stream()
                        .map(found -> line("%,d", measured.counts().getOrDefault(found, 0L))
                                .trim())
                        .collect(Collectors.joining(" | ", "| " + name + " | ", " |\n"));
    }

    private String floor(Floor floor) {
        return line(
                "\nFloor: reading keeps cores busy for %.1f s and storing for %.1f s, so on %d cores both take %.1f s%s.",
                floor.read().coreSeconds(),
                floor.copy().coreSeconds(),
                floor.cores(),
                floor.seconds(),
                report.floorRatios(floor).entrySet().stream()
                        .map(ratio -> String.format(
                                Locale.ROOT,
                                ", %.2f × %s",
                                ratio.getValue(),
                                ratio.getKey().replace('_', '-')))
                        .collect(Collectors.joining()));
    }

    private static String megabytes(long bytes) {
        return line("%,.0f MB", bytes / MEGABYTE).trim();
    }

    private static String line(String format, Object... values) {
        return String.format(Locale.ROOT, format, values) + "\n";
    }
}
