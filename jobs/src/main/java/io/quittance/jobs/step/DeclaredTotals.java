package io.quittance.jobs.step;

import io.quittance.ledger.night.InputFile;
import io.quittance.ledger.report.Control;
import io.quittance.readers.fact.FileVerdict;
import io.quittance.writers.night.FileTotal;
import io.quittance.writers.night.ProofLine;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** The totals that a file declared of itself, beside those computed from its rows. */
final class DeclaredTotals {
    private static final String SEPARATOR = "\t";

    private DeclaredTotals() {}

    /** One total as the ledger keeps it: name, whether it is money, declared, computed. */
    static String text(FileVerdict.Total total) {
        return String.join(
                SEPARATOR,
                total.name(),
                Boolean.toString(total.money()),
                Objects.toString(total.declared(), ""),
                total.computed());
    }

    /** As controls of the proof, each named after its file. */
    static List<Control> of(InputFile file) {
        return totals(file.totals()).map(total -> control(file, total)).toList();
    }

    /** As lines of the report beside the file's name. */
    static List<FileTotal> lines(InputFile file) {
        return totals(file.totals()).toList();
    }

    /** As {@link #text} wrote them, one on a line. */
    static Stream<FileTotal> totals(String text) {
        return Arrays.stream(text.split("\n", -1))
                .filter(total -> !total.isEmpty())
                .map(total -> total.split(SEPARATOR, -1))
                .map(DeclaredTotals::total);
    }

    private static FileTotal total(String[] total) {
        boolean money = Boolean.parseBoolean(total[1]);
        Long declared = total[2].isEmpty() ? null : Long.valueOf(whole(total[2], money));
        return new FileTotal(
                total[0], declared, whole(total[3], money), money ? ProofLine.Unit.FEN : ProofLine.Unit.COUNT);
    }

    private static Control control(InputFile file, FileTotal total) {
        return new Control(
                file.path() + ": declared " + total.name() + " = computed",
                total.unit() == ProofLine.Unit.FEN,
                Objects.requireNonNullElse(total.declared(), 0L),
                total.computed());
    }

    /** Fen or a count; fees are declared to more places than a fen has, and are shown to the fen. */
    private static long whole(String decimal, boolean money) {
        return new BigDecimal(decimal)
                .movePointRight(money ? 2 : 0)
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact();
    }
}
