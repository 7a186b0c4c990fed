package io.quittance.writers.night;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.quittance.domain.judge.Finding;
import io.quittance.domain.judge.Severity;
import io.quittance.domain.money.Fen;
import io.quittance.writers.SampleNight;
import org.junit.jupiter.api.Test;

class NightTallyTest {
    @Test
    void onlyOpenFindingsAskForMoney() {
        NightTally tally = tally();
        assertThat(tally.open().count()).isEqualTo(10);
        assertThat(tally.status(FindingStatus.WITHDRAWN).refund()).isEqualTo(Fen.of(700));
        assertThat(tally.severity(Severity.REFUND).refund()).isEqualTo(Fen.of(9000));
    }

    @Test
    void accountsThatAreMaskedAlikeAreCountedApart() {
        assertThat(tally().accounts())
                .extracting(AccountTally::account, account -> account.tally().count())
                .startsWith(tuple("di****88", 4L), tuple("138****5678", 3L))
                .contains(tuple("138****5678", 1L));
    }

    @Test
    void keysBeyondTheLimitShareOneSumSoThatNothingIsLost() {
        Finding finding = SampleNight.findings().get(1).finding();
        BoundedTallies<String> tallies = new BoundedTallies<>(2);
        for (String key : new String[] {"a", "b", "c", "a", "d"}) {
            tallies.add(key, finding);
        }
        assertThat(tallies.all()).extracting(BoundedTallies.Entry::key).containsExactly("a", "b");
        assertThat(tallies.others().count()).isEqualTo(2);
        assertThat(tallies.top(1)).extracting(BoundedTallies.Entry::key).containsExactly("a");
    }

    private static NightTally tally() {
        NightTally tally = new NightTally(SampleNight.night(Language.ZH));
        SampleNight.findings().forEach(tally::add);
        return tally;
    }
}
