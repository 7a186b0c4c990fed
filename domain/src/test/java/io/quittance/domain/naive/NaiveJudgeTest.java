package io.quittance.domain.naive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * The audit and a naive second reading of the specification find the same, to the fen. With {@code -Dquittance.soak=true}
 * over a million lines; {@code -Dquittance.seed=N} gives other histories.
 */
final class NaiveJudgeTest {

    private static final int HISTORIES = 6_000;
    private static final int SOAKED_LINES = 1_000_000;
    private static final int SHOWN = 3;

    private final RandomHistories histories = new RandomHistories(Long.getLong("quittance.seed", 20260710L));
    private final Set<NaiveCode> found = EnumSet.noneOf(NaiveCode.class);
    private final List<String> disagreements = new ArrayList<>();

    @Test
    void findTheSameInEveryHistory() {
        boolean soak = Boolean.getBoolean("quittance.soak");
        int lines = 0;
        for (int i = 0; soak ? lines < SOAKED_LINES : i < HISTORIES; i++) {
            History history = histories.next();
            lines += history.lines();
            compare(history);
        }
        assertThat(disagreements).isEmpty();
        assertThat(found).as("codes that came up").containsExactly(NaiveCode.values());
    }

    private void compare(History history) {
        List<NaiveFinding> naive = history.naive();
        if (!history.isAgreed() && disagreements.size() < SHOWN) {
            disagreements.add(history.shrunk().report());
        }
        naive.forEach(finding -> found.add(NaiveCode.valueOf(finding.code())));
    }
}
