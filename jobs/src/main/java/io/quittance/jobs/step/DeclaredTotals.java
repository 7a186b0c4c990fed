package io.quittance.jobs.step;

import io.quittance.ledger.night.InputFile;
import io.quittance.ledger.report.Control;
import io.quittance.readers.fact.FileVerdict;
import io.quittance.writers.night.ProofLine;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
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
        return controls(file, name -> file.path() + ": declared " + name + " = computed")
                .toList();
    }

    /** As lines of the report beside the file's name. */
    static List<ProofLine> lines(InputFile file) {
        return controls(file, name -> name).map(ProveTotals::line).toList();
    }

    /** What was to be declared and is not there, for which a file is held, is no declared 0. */
    private static Stream<Control> controls(InputFile file, UnaryOperator<String> name) {
        return Arrays.stream(file.totals().split("\n", -1))
                .filter(total -> !total.isEmpty())
                .map(total -> total.split(SEPARATOR, -1))
                .filter(total -> !total[2].isEmpty())
                .map(total -> control(name.apply(total[0]), total));
    }

    private static Control control(String name, String[] total) {
        boolean money = Boolean.parseBoolean(total[1]);
        return new Control(name, money, whole(total[2], money), whole(total[3], money));
    }

    /** Fen or a count; fees are declared to more places than a fen has, and are shown to the fen. */
    private static long whole(String decimal, boolean money) {
        return new BigDecimal(decimal)
                .movePointRight(money ? 2 : 0)
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact();
    }
}
