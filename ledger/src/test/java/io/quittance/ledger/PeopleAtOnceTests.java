package io.quittance.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.quittance.ledger.batch.Batches;
import io.quittance.ledger.batch.Releases;
import io.quittance.ledger.people.People;
import io.quittance.ledger.people.Refusal;
import io.quittance.ledger.people.Role;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;

/** Two people, or a person and a night, in transactions that overlap. */
class PeopleAtOnceTests {
    private static final String BATCH = "2026-07-03-wechat";
    private static final String CHARGE =
            "C1,CMCC,13800000001,VAS1,,USAGE,,2026-07-01,2026-08-01,2026-07-01 23:10:00,15.00,WECHAT,T1";
    private static final String PAYMENT = "WECHAT,T1,O1,,,2026-07-01 23:10:00,15.00";
    private static final String OTHER_ROW = """
            insert into batch_row (batch, number, night, finding_id, scope, operator, service_code, channel, money_id, paid, amount)
            select r.batch, ?, r.night, r.finding_id, r.scope, r.operator, r.service_code, r.channel, r.money_id, r.paid, 800
            from batch_row r where r.batch = ? and r.money_id = 'T1' limit 1
            """;
    private static final String OTHER_INSTRUCTION = """
            insert into instruction select night, finding_id, ?, route, channel, transaction_id, order_no, paid, 800, '', ''
            from instruction where transaction_id = 'T1' limit 1
            """;

    private final LedgerFixture ledger = new LedgerFixture(NightInTheLedgerTests.POLICIES);
    private final ExecutorService others = Executors.newFixedThreadPool(2);

    @BeforeEach
    void aNightAndItsPeople() {
        ledger.night(
                "2026-07-03",
                true,
                Map.of(
                        "a-CANCELLATION",
                        List.of("X1,CMCC,13800000001,VAS1,2026-06-10 12:00:00,,COMPLETED"),
                        "b-CHARGE",
                        List.of(
                                CHARGE,
                                CHARGE.replace("C1", "C2").replace("T1", "T2").replace("07-01", "07-02")),
                        "c-PAYMENT",
                        List.of(PAYMENT, PAYMENT.replace("T1", "T2").replace("O1", "O2"))));
        People people = new People(ledger.source);
        act(() -> people.add("root", List.of(Role.ADMIN), "quittance"));
        act(() -> people.add("fang", List.of(Role.FINANCE), "root"));
        act(() -> people.add("lei", List.of(Role.FINANCE, Role.FINANCE_LEAD), "root"));
        act(() -> people.add("lin", List.of(Role.FINANCE_LEAD), "root"));
    }

    @AfterEach
    void goHome() {
        others.shutdownNow();
    }

    @Test
    void of_two_approvers_one_is_first() throws Exception {
        String second = afterwards(
                () -> batches().approve(BATCH, "lei"), () -> batches().approve(BATCH, "lin"));
        assertThat(second).isEqualTo("batch-move");
        assertThat(ledger.column("select approved_by from batch where number = '" + BATCH + "'"))
                .containsExactly("lei");
    }

    @Test
    void an_edit_that_is_not_committed_yet_keeps_its_editor_from_approving() throws Exception {
        String row = batches().rows(BATCH).get(0).number();
        String second = afterwards(
                () -> batches().takeOut(BATCH, row, "not this one", "lei"),
                () -> batches().approve(BATCH, "lei"));
        assertThat(second).isEqualTo("same-person");
        assertThat(ledger.column("select state from batch where number = '" + BATCH + "'"))
                .containsExactly("PROPOSED");
    }

    @Test
    void two_that_ask_for_the_same_payment_cannot_both() throws Exception {
        act(() -> new JdbcTemplate(ledger.source)
                .update(
                        "update batch_row set state = 'STRUCK', reason = 'x', changed_by = 'quittance'"
                                + " where batch = ?",
                        BATCH));
        act(() -> List.of("Q1", "Q2").forEach(one -> new JdbcTemplate(ledger.source).update(OTHER_INSTRUCTION, one)));

        String second = afterwards(
                () -> new JdbcTemplate(ledger.source).update(OTHER_ROW, "Q1", BATCH),
                () -> new JdbcTemplate(ledger.source).update(OTHER_ROW, "Q2", BATCH));
        assertThat(second).isEqualTo("no-more-than-was-taken");
        assertThat(ledger.column("select instructed::text from instructed_money where money_id = 'T1'"))
                .containsExactly("800");
    }

    @Test
    void nobody_releases_while_a_night_reads_what_was_released() throws Exception {
        act(() -> batches().approve(BATCH, "lin"));
        CountDownLatch over = new CountDownLatch(1);
        CountDownLatch judging = new CountDownLatch(1);
        Future<?> night = others.submit(() -> act(() -> {
            new Releases(ledger.source).hold();
            judging.countDown();
            await(over);
        }));
        judging.await();
        assertThat(refused(() -> batches().release(BATCH, LocalDate.of(2026, 7, 3), "fang")))
                .isEqualTo("night-running");
        over.countDown();
        night.get();
        act(() -> batches().release(BATCH, LocalDate.of(2026, 7, 3), "fang"));
    }

    /** Does one thing, and before it commits begins the other, which has to wait; returns why the other was refused. */
    private String afterwards(Runnable one, Runnable other) throws Exception {
        CountDownLatch done = new CountDownLatch(1);
        CountDownLatch commit = new CountDownLatch(1);
        Future<?> first = others.submit(() -> act(() -> {
            one.run();
            done.countDown();
            await(commit);
        }));
        done.await();
        Future<String> second = others.submit(() -> refused(other));
        boolean waits = false;
        try {
            second.get(500, TimeUnit.MILLISECONDS);
        } catch (TimeoutException itHasTo) {
            waits = true;
        }
        assertThat(waits).as("the other waits").isTrue();
        commit.countDown();
        first.get();
        return second.get();
    }

    private String refused(Runnable action) {
        try {
            act(action);
            return "";
        } catch (DataAccessException no) {
            return Refusal.of(no).map(Refusal::why).orElseThrow(() -> no);
        }
    }

    private Batches batches() {
        return new Batches(ledger.source, ledger.key);
    }

    private void act(Runnable action) {
        ledger.transaction.executeWithoutResult(status -> action.run());
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
