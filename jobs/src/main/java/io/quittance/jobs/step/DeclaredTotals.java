package io.quittance.jobs.step;

import io.quittance.ledger.night.InputFile;
import io.quittance.ledger.report.Control;
import io.quittance.writers.night.ProofLine;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;

/** The totals that a file declared of itself, beside those computed from its rows. */
final class DeclaredTotals {
    private DeclaredTotals() {}

    /** As controls of the proof. */
    static List<Control> of(InputFile file) {
        return Arrays.stream(file.totals().split("\n", -1))
                .filter(total -> !total.isEmpty())
                .map(total -> control(file, total.split("=", -1)))
                .toList();
    }

    /** As lines of the report. */
    static List<ProofLine> lines(InputFile file) {
        return of(file).stream().map(ProveTotals::line).toList();
    }

    private static Control control(InputFile file, String[] total) {
        BigDecimal declared = number(total[1]);
        BigDecimal computed = number(total[2]);
        boolean money = declared.scale() > 0 || computed.scale() > 0;
        return new Control(
                file.path() + ": declared " + total[0] + " = computed",
                money,
                whole(declared, money),
                whole(computed, money));
    }

    private static BigDecimal number(String text) {
        return text.isEmpty() ? BigDecimal.ZERO : new BigDecimal(text);
    }

    private static long whole(BigDecimal value, boolean money) {
        return value.movePointRight(money ? 2 : 0)
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact();
    }
}
