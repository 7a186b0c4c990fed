package io.quittance.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.quittance.domain.policy.Policies;
import io.quittance.ledger.log.ActionLog;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whatever is delivered when, approved by whom, released, answered, killed and run again: no payment is instructed for more
 * than it is, the proof ties, and nights narrowed and not narrowed say the same.
 */
class RandomCaseworkTests {
    private static final int ACCOUNTS = 120;
    private static final List<LocalDate> NIGHTS = List.of(
            LocalDate.of(2026, 11, 18),
            LocalDate.of(2026, 11, 19),
            LocalDate.of(2026, 11, 23),
            LocalDate.of(2026, 12, 4),
            LocalDate.of(2026, 12, 31));

    private static final String OVERDRAWN = """
            select m.channel || '/' || m.money_id from instructed_money m where m.instructed > m.paid
            or m.instructed <> (select coalesce(sum(r.amount), 0) from batch_row r join batch b on b.number = r.batch
                                where b.kind <> 'COMPLAINT' and r.state = 'LIVE' and r.channel = m.channel
                                and r.money_id = m.money_id)
            """;
    private static final String RETURNED_TWICE = """
            select i.channel || '/' || i.money_id from released_instruction i
            group by i.channel, i.money_id having sum(i.amount) > min(i.paid)
            """;
    /**
     * Later facts may show that what came back was not owed, and is to be recovered; it has come back all the same. Of
     * money that has gone back in full nothing is left to come.
     */
    private static final String CLOSED_TOO_EARLY = """
            select c.case_number from line_case c join released_instruction i on i.scope = c.account
             and i.operator = c.operator and i.service_code = c.service_code
            where c.outcome = 'RETURNED' and i.fate <> 'CONFIRMED' and not (i.fate = 'TO_RECOVER' and exists (
                select from night_fate n where n.number = i.number and n.fate = 'CONFIRMED'))
            and coalesce((
                select sum(r.amount) from refund r
                where r.status = 2 and (array['WECHAT', 'ALIPAY'])[r.channel + 1] = i.channel and r.transaction_id = i.money_id
                and not exists (select from superseded s where s.file = r.file and s.line = r.line)), 0) < i.paid
            and coalesce((
                select -sum(r.amount) from charge r
                where i.channel = 'BALANCE' and r.amount < 0 and r.operator || '/' || r.reverses = i.money_id), 0) < i.paid
            """;

    @ParameterizedTest
    @ValueSource(longs = {21, 22, 24, 31})
    void nothing_is_returned_twice_and_the_proof_ties(long seed) {
        Policies policies = ManyDeliveriesTests.POLICIES;
        List<Map<String, List<String>>> dealt = new RandomRows(seed, ACCOUNTS).dealt(NIGHTS.size(), seed);
        LedgerFixture narrowed = new LedgerFixture(policies);
        LedgerFixture whole = new LedgerFixture(policies);
        RandomPeople people = new RandomPeople(narrowed, seed);
        RandomPeople same = new RandomPeople(whole, seed);

        for (int night = 0; night < NIGHTS.size(); night++) {
            LocalDate day = NIGHTS.get(night);
            Map<String, List<String>> files = with(dealt.get(night), people.answers(day));
            assertThat(files).isEqualTo(with(dealt.get(night), same.answers(day)));
            if (night % 2 == 1) {
                narrowed.givenUpNight(day.toString(), Map.of("f0-CHARGE", List.of()));
            }
            List<String> found = narrowed.night(day.toString(), true, files);
            assertThat(found).as("night %s", day).isEqualTo(whole.night(day.toString(), false, files));
            holds(narrowed);
            people.work(day.plusDays(1));
            same.work(day.plusDays(1));
            holds(narrowed);
        }
        assertThat(people.released).isGreaterThan(20);
        assertThat(people.refused).isGreaterThan(50);
        assertThat(narrowed.column("select distinct fate from released_instruction"))
                .contains("CONFIRMED", "OVERDUE");
    }

    private static void holds(LedgerFixture ledger) {
        assertThat(ledger.proof()).allMatch(control -> control.left() == control.right());
        assertThat(ledger.column(OVERDRAWN)).isEmpty();
        assertThat(ledger.column(RETURNED_TWICE)).isEmpty();
        assertThat(ledger.column(CLOSED_TOO_EARLY)).isEmpty();
        assertThat(new ActionLog(ledger.source).brokenAt()).isEmpty();
    }

    private static Map<String, List<String>> with(Map<String, List<String>> files, List<String> answers) {
        Map<String, List<String>> all = new TreeMap<>(files);
        all.put("z-REFUND", new ArrayList<>(answers));
        return all;
    }
}
