package io.quittance.ledger;

import io.quittance.domain.money.Fen;
import io.quittance.ledger.batch.Batch;
import io.quittance.ledger.batch.BatchRow;
import io.quittance.ledger.batch.Batches;
import io.quittance.ledger.people.People;
import io.quittance.ledger.people.Refusal;
import io.quittance.ledger.people.Role;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * People who edit, approve, reject and release batches at random, right and wrong, and die in between; and a channel that
 * answers some of what they released. The same seed does the same.
 */
final class RandomPeople {
    private static final List<String> NAMES = List.of("fang", "lei", "lin", "nobody");

    private final LedgerFixture ledger;
    private final Batches batches;
    private final Random random;
    private int serial;
    int refused;
    int released;

    RandomPeople(LedgerFixture ledger, long seed) {
        this.ledger = ledger;
        this.batches = new Batches(ledger.source, ledger.key);
        this.random = new Random(seed);
        People people = new People(ledger.source);
        act(() -> people.add("root", List.of(Role.ADMIN), "quittance"));
        act(() -> people.add("fang", List.of(Role.FINANCE), "root"));
        act(() -> people.add("lei", List.of(Role.FINANCE, Role.FINANCE_LEAD), "root"));
        act(() -> people.add("lin", List.of(Role.FINANCE_LEAD), "root"));
    }

    /** A day at the office after a night. */
    void work(LocalDate day) {
        for (Batch batch : batches.all()) {
            for (int i = 0; i < 6; i++) {
                attempt(batch.number(), day);
            }
        }
    }

    private void attempt(String batch, LocalDate day) {
        String who = NAMES.get(random.nextInt(NAMES.size()));
        int what = random.nextInt(9);
        boolean dies = random.nextInt(6) == 0;
        List<BatchRow> rows = batches.rows(batch);
        String row = rows.isEmpty() ? "" : rows.get(random.nextInt(rows.size())).number();
        try {
            ledger.transaction.executeWithoutResult(status -> {
                switch (what) {
                    case 0 -> batches.takeOut(batch, row, "not this one", who);
                    case 1 -> {
                        if (batches.propose(batch, who).isEmpty()) {
                            status.setRollbackOnly();
                        }
                    }
                    case 2 -> {
                        if (random.nextInt(4) == 0) {
                            batches.reject(batch, "not now", who);
                        }
                    }
                    case 3, 4, 5 -> batches.approve(batch, who);
                    default -> batches.release(batch, day, who);
                }
                if (dies) {
                    status.setRollbackOnly();
                }
            });
        } catch (DataAccessException no) {
            if (Refusal.of(no).isEmpty()) {
                throw no;
            }
            refused++;
        }
    }

    /** What the channels answer to what is outstanding: all, a part, a no, or nothing; by its number or not. */
    List<String> answers(LocalDate day) {
        List<String> answers = new ArrayList<>();
        for (Asked one : outstanding()) {
            released++;
            int how = random.nextInt(6);
            if (how == 5 || one.channel().equals("BALANCE")) {
                continue;
            }
            long back = how == 1 ? Math.max(1, one.fen() / 2) : one.fen();
            answers.add(String.join(
                    ",",
                    one.channel(),
                    how == 2 ? "R-own-" + serial++ : one.number(),
                    one.money(),
                    "",
                    day + " 12:00:00",
                    Fen.of(back).toYuan(),
                    how == 3 ? "FAILED" : "SUCCESS"));
        }
        return answers;
    }

    private record Asked(String number, String channel, String money, long fen) {}

    private List<Asked> outstanding() {
        return new JdbcTemplate(ledger.source)
                .query(
                        "select number, channel, money_id, amount from released_instruction"
                                + " where fate = 'OUTSTANDING' order by number collate \"C\"",
                        (row, index) -> new Asked(
                                row.getString("number"),
                                row.getString("channel"),
                                row.getString("money_id"),
                                row.getLong("amount")));
    }

    private void act(Runnable action) {
        ledger.transaction.executeWithoutResult(status -> action.run());
    }
}
