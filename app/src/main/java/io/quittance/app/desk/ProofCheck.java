package io.quittance.app.desk;

import io.quittance.domain.money.Fen;
import io.quittance.ledger.report.Control;
import io.quittance.ledger.verify.Recount;
import io.quittance.writers.csv.CsvTable;
import io.quittance.writers.outbox.ManifestFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Holds {@code proof.csv} against the proof in the ledger, and both against what can be counted again. */
final class ProofCheck {
    static final String FILE = "proof.csv";

    private static final String WRITTEN = ": sum = its instructions";

    private final Differences differences;

    ProofCheck(Differences differences) {
        this.differences = differences;
    }

    /** Compares, and returns how many lines there were. */
    long compare(Path folder, ManifestFile manifest, List<Control> kept, List<Recount.Counted> counted)
            throws IOException {
        Map<String, Recount.Counted> again = counted.stream()
                .collect(Collectors.toMap(Recount.Counted::control, one -> one, (first, second) -> first));
        Map<String, Control> left = new LinkedHashMap<>();
        kept.forEach(control -> left.put(control.name(), control));
        long rows = 0;
        try (CsvTable table = CsvTable.open(folder.resolve(FILE))) {
            for (; table.next(); rows++) {
                Line line = Line.of(table);
                Control control = left.remove(line.control());
                if (control != null) {
                    compare(line, control);
                    recount(line, control, again.get(line.control()));
                } else if (line.control().endsWith(WRITTEN)) {
                    compare(line, manifest);
                } else {
                    differences.add("verify.unknown", FILE, line.line(), line.control());
                }
            }
        }
        left.keySet().forEach(control -> differences.add("verify.lacks", FILE, control));
        return rows;
    }

    private void compare(Line line, Control kept) {
        same(line, "left", line.left(), print(kept, kept.left()));
        same(line, "right", line.right(), print(kept, kept.right()));
        same(line, "difference", line.difference(), print(kept, Math.subtractExact(kept.left(), kept.right())));
        same(line, "ok", line.ok(), String.valueOf(kept.left() == kept.right()));
    }

    /** What a refund file sums to is known from what was written, so the manifest has it. */
    private void compare(Line line, ManifestFile manifest) {
        String path = line.control().substring(0, line.control().length() - WRITTEN.length());
        manifest.files().stream()
                .filter(file -> file.path().equals(path))
                .forEach(file -> same(line, "left", line.left(), String.valueOf(file.total())));
        same(line, "right", line.right(), line.left());
        same(line, "ok", line.ok(), "true");
    }

    private void recount(Line line, Control kept, Recount.@Nullable Counted counted) {
        if (counted != null) {
            again(line, "left", print(kept, kept.left()), kept, counted.left());
            again(line, "right", print(kept, kept.right()), kept, counted.right());
        }
    }

    private void again(Line line, String column, String proved, Control kept, @Nullable Long counted) {
        if (counted != null && !print(kept, counted).equals(proved)) {
            differences.add("verify.recount", FILE, line.line(), line.control(), column, proved, print(kept, counted));
        }
    }

    private void same(Line line, String column, String cell, String expected) {
        if (!Objects.equals(cell, expected)) {
            differences.add("verify.cell", FILE, line.line(), line.control(), column, cell, expected);
        }
    }

    private static String print(Control control, long figure) {
        return control.money() ? Fen.of(figure).toYuan() : Long.toString(figure);
    }

    private record Line(long line, String control, String left, String right, String difference, String ok) {
        static Line of(CsvTable table) {
            return new Line(
                    table.line(),
                    table.text("control"),
                    table.cell("left"),
                    table.cell("right"),
                    table.cell("difference"),
                    table.cell("ok"));
        }
    }
}
