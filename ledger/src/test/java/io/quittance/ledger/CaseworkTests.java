package io.quittance.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.quittance.ledger.batch.Batch;
import io.quittance.ledger.batch.Batches;
import io.quittance.ledger.casework.CaseState;
import io.quittance.ledger.casework.Cases;
import io.quittance.ledger.casework.LineCase;
import io.quittance.ledger.casework.Outcome;
import io.quittance.ledger.log.ActionLog;
import io.quittance.ledger.log.LogEntry;
import io.quittance.ledger.people.People;
import io.quittance.ledger.people.Refusal;
import io.quittance.ledger.people.Role;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** What people may do to cases and batches, and that the database itself refuses the rest, to whoever asks. */
class CaseworkTests {
    private static final String CANCELLED = "X1,CMCC,13800000001,VAS1,2026-06-10 12:00:00,,COMPLETED";
    private static final String JULY =
            "C1,CMCC,13800000001,VAS1,,RECURRING,,2026-07-01,2026-08-01,2026-06-30 23:10:00,15.00,WECHAT,T1";
    private static final String OWED =
            "C2,CMCC,13800000001,VAS1,,RECURRING,,2026-08-01,2026-09-01,2026-07-31 23:10:00,20.00";
    private static final String PAID = "WECHAT,T1,O1,,,2026-06-30 23:10:00,15.00";
    private static final String BATCH = "2026-08-02-wechat";

    private static final Map<String, List<String>> FILES =
            Map.of("a-CANCELLATION", List.of(CANCELLED), "b-CHARGE", List.of(JULY, OWED), "c-PAYMENT", List.of(PAID));

    private final LedgerFixture ledger = new LedgerFixture(NightInTheLedgerTests.POLICIES);
    private final Batches batches = new Batches(ledger.source, ledger.key);
    private final Cases cases = new Cases(ledger.source, ledger.key);
    private final People people = new People(ledger.source);
    private final ActionLog log = new ActionLog(ledger.source);

    @BeforeEach
    void aNightAndItsPeople() {
        ledger.night("2026-08-02", true, FILES);
        act(() -> people.add("root", List.of(Role.ADMIN), "quittance"));
        act(() -> people.add("fang", List.of(Role.FINANCE), "root"));
        act(() -> people.add("lei", List.of(Role.FINANCE, Role.FINANCE_LEAD), "root"));
        act(() -> people.add("lin", List.of(Role.FINANCE_LEAD), "root"));
        act(() -> people.add("cheng", List.of(Role.COMPLIANCE), "root"));
    }

    @Test
    void a_night_proposes_a_batch_a_route_and_those_of_each_operator() {
        assertThat(batches.all())
                .extracting(batch -> batch.number() + " " + batch.state() + " " + batch.rows() + " " + batch.total())
                .containsExactly(
                        "2026-08-02-complaints-CMCC PROPOSED 1 20.00",
                        "2026-08-02-credits-CMCC PROPOSED 1 20.00",
                        BATCH + " PROPOSED 1 15.00");
        assertThat(ledger.column(
                        "select channel || ' ' || money_id || ' ' || instructed from instructed_money order by 1"))
                .containsExactly("BALANCE CMCC/C2 2000", "WECHAT T1 1500");
    }

    @Test
    void a_night_that_was_begun_twice_proposes_the_same_numbers() {
        LedgerFixture again = new LedgerFixture(NightInTheLedgerTests.POLICIES);
        again.givenUpNight("2026-08-02", Map.of("f0-CHARGE", List.of()));
        again.night("2026-08-02", true, FILES);
        String numbers = "select batch || ' ' || number from batch_row order by 1";
        assertThat(again.column("select max(night)::text from batch_row")).containsExactly("2");
        assertThat(again.column(numbers)).hasSize(3).isEqualTo(ledger.column(numbers));
    }

    @Test
    void one_proposes_another_approves_and_then_it_is_released_and_never_changes() {
        act(() -> batches.approve(BATCH, "lin"));
        act(() -> batches.release(BATCH, LocalDate.of(2026, 8, 3), "fang"));

        assertThat(batches.find(BATCH)).get().satisfies(batch -> {
            assertThat(batch.state()).isEqualTo(Batch.State.RELEASED);
            assertThat(batch.approvedBy()).isEqualTo("lin");
            assertThat(batch.releasedBy()).isEqualTo("fang");
        });
        assertThat(ledger.column(
                        "select money_id || ' ' || amount || ' ' || fate || ' ' || place from released_instruction"))
                .containsExactly("T1 1500 OUTSTANDING 2");
        assertThat(cases.in(List.of(CaseState.WAITING), 9)).hasSize(1);
        assertThat(ledger.column("select due::text from review")).containsExactly("2026-08-03");
        for (String change : List.of(
                "update batch set reason = 'x', acted_by = 'lin' where number = ?",
                "update batch set state = 'PROPOSED', approved_by = null, approved_at = null where number = ?",
                "update batch_row set state = 'TAKEN_OUT', reason = 'x', changed_by = 'fang' where batch = ?",
                "update batch_row set state = 'STRUCK', reason = 'x', changed_by = 'quittance' where batch = ?",
                "update batch_row set amount = 1 where batch = ?")) {
            assertRefused("batch-released", change, BATCH);
        }
        assertRefused("append-only", "delete from batch_row where batch = ?", BATCH);
        assertRefused("append-only", "delete from batch where number = ?", BATCH);
        assertRefused("released", "update released_instruction set amount = 1 where batch = ?", BATCH);
        assertRefused("kept-by-the-ledger", "delete from released_instruction where batch = ?", BATCH);
    }

    @Test
    void whoever_edited_a_batch_cannot_approve_it() {
        String again = again("lei");
        assertThat(refused(() -> batches.approve(again, "lei"))).isEqualTo("same-person");
        act(() -> batches.approve(again, "lin"));
        assertRefused(
                "wrong-role",
                "update batch set state = 'APPROVED', approved_by = 'quittance', approved_at = now(), acted_by = 'quittance'"
                        + " where number = ?",
                "2026-08-02-credits-CMCC");
    }

    @Test
    void taking_a_row_out_is_editing_and_empties_the_batch() {
        String number = batches.rows(BATCH).get(0).number();
        assertThat(refused(() -> batches.takeOut(BATCH, number, "", "fang"))).isEqualTo("gone-with-reason");
        assertThat(refused(() -> batches.takeOut(BATCH, number, "asked to wait", "nobody")))
                .isEqualTo("unknown-person");
        assertThat(batches.editors(BATCH)).isEmpty();
        act(() -> batches.takeOut(BATCH, number, "asked to wait", "fang"));
        assertThat(batches.editors(BATCH)).containsExactly("fang");

        assertThat(batches.find(BATCH).orElseThrow().state()).isEqualTo(Batch.State.EMPTIED);
        assertThat(ledger.column("select instructed::text from instructed_money where money_id = 'T1'"))
                .containsExactly("0");
        assertThat(refused(() -> batches.approve(BATCH, "lin"))).isEqualTo("batch-emptied");
    }

    @Test
    void nobody_approves_without_the_role_or_releases_what_is_not_approved() {
        assertThat(refused(() -> batches.approve(BATCH, "fang"))).isEqualTo("wrong-role");
        assertThat(refused(() -> batches.approve(BATCH, "cheng"))).isEqualTo("wrong-role");
        assertThat(refused(() -> batches.release(BATCH, LocalDate.of(2026, 8, 3), "fang")))
                .isEqualTo("not-approved");
        act(() -> people.disable("lin", "root"));
        assertThat(refused(() -> batches.approve(BATCH, "lin"))).isEqualTo("disabled-person");
        assertThat(refused(() -> batches.approve(BATCH, "lei2"))).isEqualTo("unknown-person");
        act(() -> batches.approve(BATCH, "lei"));
        assertThat(refused(() -> batches.approve(BATCH, "lei"))).isEqualTo("batch-move");
        assertThat(refused(() -> batches.release(BATCH, LocalDate.of(2026, 8, 1), "fang")))
                .isEqualTo("released-before-night");
    }

    @Test
    void no_more_is_instructed_than_was_taken_and_nothing_that_was_not_judged() {
        assertRefused(
                "not-judged",
                "insert into batch_row (batch, number, night, finding_id, scope, operator, service_code, channel, money_id, paid,"
                        + " amount) select batch, 'Q1', night, finding_id, scope, operator, service_code, channel, money_id, paid,"
                        + " 100 from batch_row where batch = ?",
                BATCH);
        assertRefused(
                "instruction-stands-once",
                "insert into batch_row (batch, number, night, finding_id, scope, operator, service_code, channel, money_id, paid,"
                        + " amount) select '2026-08-02-credits-CMCC', number, night, finding_id, scope, operator, service_code,"
                        + " channel, money_id, paid, amount from batch_row where batch = ?",
                BATCH);
        // Even one who makes up a judgement finds the payment's room taken.
        assertRefused(
                "no-more-than-was-taken",
                "insert into instruction select night, finding_id, 'Q1', route, channel, transaction_id, order_no, paid, 1, '', ''"
                        + " from instruction where route = 'WECHAT'; insert into batch_row (batch, number, night, finding_id, scope,"
                        + " operator, service_code, channel, money_id, paid, amount) select batch, 'Q1', night, finding_id, scope,"
                        + " operator, service_code, channel, money_id, paid, 1 from batch_row where batch = ?",
                BATCH);
        assertRefused("kept-by-the-ledger", "update instructed_money set instructed = 0 where money_id = ?", "T1");
    }

    @Test
    void a_case_is_worked_by_compliance_and_closed_with_a_reason() {
        String number = cases.in(List.of(CaseState.OPEN), 9).get(0).number();
        assertThat(refused(() -> cases.assign(number, "cheng", "fang"))).isEqualTo("wrong-role");
        assertThat(refused(() -> cases.assign(number, "fang", "cheng"))).isEqualTo("wrong-role");
        assertThat(refused(() -> cases.close(number, Outcome.OTHERWISE, "", "cheng")))
                .isEqualTo("no-reason");
        assertThat(refused(() -> cases.close(number, Outcome.RETURNED, "paid", "cheng")))
                .isEqualTo("returned-by-facts");
        act(() -> cases.assign(number, "cheng", "cheng"));
        act(() -> cases.note(number, "called the customer", "cheng"));
        act(() -> cases.file(number, "MIIT", LocalDate.of(2026, 8, 4), "A-1", "cheng"));
        act(() -> cases.close(number, Outcome.REJECTED, "the carrier refused", "cheng"));

        LineCase closed = cases.find(number).orElseThrow();
        assertThat(closed.state()).isEqualTo(CaseState.CLOSED);
        assertThat(closed.outcome()).isEqualTo(Outcome.REJECTED);
        assertThat(closed.line().account()).isEqualTo("13800000001");
        assertThat(refused(() -> cases.assign(number, "cheng", "cheng"))).isEqualTo("case-closed");
        assertThat(log.of(number))
                .extracting(LogEntry::action)
                .containsExactly("case working", "case note", "case filing", "case waiting", "case closed");
        assertRefused("append-only", "update case_note set said = 'x' where case_number = ?", number);
        assertRefused("append-only", "delete from case_filing where case_number = ?", number);
        assertRefused("case-is-a-line", "update line_case set service_code = 'x' where case_number = ?", number);
    }

    @Test
    void what_a_running_night_found_is_nobodys_yet() {
        String number = cases.in(List.of(CaseState.OPEN), 9).get(0).number();
        execute("update night set state = 'RUNNING'");
        assertThat(refused(() -> cases.note(number, "x", "cheng"))).isEqualTo("night-not-balanced");
        assertThat(refused(() -> batches.approve(BATCH, "lin"))).isEqualTo("night-not-balanced");
        execute("update night set state = 'BALANCED'");
        act(() -> batches.approve(BATCH, "lin"));
        execute("insert into night (business_date, supplement, digest, policies_digest, formats_digest, state)"
                + " values ('2026-08-03', 1, '', '', '', 'UNBALANCED'); insert into night_step values (2, 'judge')");
        assertThat(refused(() -> batches.release(BATCH, LocalDate.of(2026, 8, 3), "fang")))
                .isEqualTo("night-unfinished");
    }

    @Test
    void people_are_changed_by_an_admin_and_one_always_stays() {
        assertThat(refused(() -> people.add("x", List.of(Role.FINANCE), "lin"))).isEqualTo("wrong-role");
        assertThat(refused(() -> people.add("x", List.of(Role.FINANCE), "quittance")))
                .isEqualTo("wrong-role");
        assertThat(refused(() -> people.disable("root", "root"))).isEqualTo("last-admin");
        assertRefused("night-is-no-person", "insert into person_role values ('quittance', 'ADMIN', true, 'root')");
        assertRefused("append-only", "delete from person where name = 'fang'");
    }

    @Test
    void the_log_cannot_be_changed_and_tells_if_it_was() {
        assertThat(log.newest(100)).hasSizeGreaterThan(10);
        assertThat(log.brokenAt()).isEmpty();
        for (String change : List.of(
                "update log_entry set detail = 'x'", "delete from log_entry where number = 3", "truncate log_entry")) {
            assertRefused("append-only", change);
        }
        execute(
                "alter table log_entry disable trigger append_only; update log_entry set detail = 'x' where number = 3");
        assertThat(log.brokenAt()).hasValue(3L);
        execute("update log_entry set hash = log_hash(log_entry) where number = 3");
        assertThat(log.brokenAt()).hasValue(4L);
        execute("delete from log_entry where number = 3");
        assertThat(log.brokenAt()).hasValue(4L);
    }

    /** A rejected batch proposed again by somebody. */
    private String again(String by) {
        act(() -> batches.reject(BATCH, "not now", "lin"));
        return ledger.transaction.execute(status -> batches.propose(BATCH, by).orElseThrow());
    }

    private void act(Runnable action) {
        ledger.transaction.executeWithoutResult(status -> action.run());
    }

    private String refused(Runnable action) {
        Throwable failure = catchThrowable(() -> act(action));
        return Refusal.of(failure).map(Refusal::why).orElseGet(() -> String.valueOf(failure));
    }

    private void assertRefused(String why, String sql, Object... parameters) {
        JdbcTemplate jdbc = new JdbcTemplate(ledger.source);
        assertThat(refused(() -> jdbc.update(sql, parameters))).as(sql).isEqualTo(why);
    }

    private void execute(String sql) {
        new JdbcTemplate(ledger.source).execute(sql);
    }
}
