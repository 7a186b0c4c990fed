package io.quittance.writers.night;

import static org.assertj.core.api.Assertions.assertThat;

import io.quittance.domain.judge.Finding;
import io.quittance.domain.record.LineKey;
import io.quittance.writers.SampleNight;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FindingOrderTest {
    private final List<Finding> ordered =
            SampleNight.findings().stream().map(NightFinding::finding).toList();

    @Test
    void anyOrderOfInputGivesTheSameOrder() {
        for (int seed = 0; seed < 50; seed++) {
            List<Finding> shuffled = new ArrayList<>(ordered);
            Collections.shuffle(shuffled, new Random(seed));
            shuffled.sort(FindingOrder.comparator(false));
            assertThat(shuffled).isEqualTo(ordered);
        }
    }

    @Test
    void aShorterFieldComesBeforeOneThatBeginsWithIt() {
        Finding first = ordered.get(0);
        assertThat(FindingOrder.comparator(true).compare(at(first, "A", "z"), at(first, "AB", "a")))
                .isNegative();
    }

    @Test
    void fieldsCompareAsBytesNotAsChars() {
        Finding first = ordered.get(0);
        Finding supplementary = at(first, "\ud83d\ude00", "a");
        Finding fullWidth = at(first, "\uff21", "a");
        assertThat(FindingOrder.comparator(true).compare(fullWidth, supplementary))
                .isNegative();
    }

    private static Finding at(Finding finding, String operator, String account) {
        return new Finding(
                finding.id(),
                finding.code(),
                new LineKey(operator, account, "S"),
                finding.channel(),
                finding.chargeId(),
                finding.paymentId(),
                finding.agreementNo(),
                finding.cancelNo(),
                finding.periodStart(),
                finding.periodEnd(),
                finding.takenAt(),
                finding.effectiveEnd(),
                finding.amount(),
                finding.refundAmount(),
                finding.route(),
                finding.also(),
                finding.policy(),
                finding.reasonZh(),
                finding.reasonEn(),
                finding.sources(),
                finding.instructions(),
                finding.pending());
    }
}
