package io.quittance.jobs.step;

import static org.assertj.core.api.Assertions.assertThat;

import io.quittance.ledger.night.InputFile;
import io.quittance.ledger.night.InputFile.Status;
import org.junit.jupiter.api.Test;

class DeclaredTotalsTest {

    @Test
    void whatAFileDeclaresStandsBesideWhatItsRowsComeTo() {
        assertThat(DeclaredTotals.lines(file("fees\ttrue\t0.27\t0.273\nrows\tfalse\t3\t3")))
                .extracting(line -> line.left() + " " + line.right())
                .containsExactly("27 27", "3 3");
    }

    @Test
    void whatAFileDoesNotDeclareIsNotZero() {
        assertThat(DeclaredTotals.lines(file("rows\tfalse\t\t3\nsum\ttrue\t45.00\t45.00")))
                .extracting(line -> line.left() + " " + line.right())
                .containsExactly("4500 4500");
    }

    private static InputFile file(String totals) {
        return new InputFile(1, "bill.csv", "00", 1, "wechat-trade-all", Status.HELD, 3, 0, 0, 0, 0, totals, null);
    }
}
