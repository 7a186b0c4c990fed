package io.quittance.app.desk;

import io.quittance.app.words.StoppedException;
import io.quittance.domain.money.Fen;
import io.quittance.ledger.batch.Batch;
import io.quittance.ledger.people.Person;
import io.quittance.ledger.people.Role;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

/**
 * How much money somebody may approve in one batch, by their roles; the highest counts, and without a limit on
 * FINANCE_LEAD there is none. Source: {@code quittance.refunds.limits}, in yuan.
 */
record ApprovalLimits(Map<Role, BigDecimal> limits) {

    /** Refuses a batch of money above the limit; who may approve at all, the database decides. */
    void check(Batch batch, Optional<Person> approver) {
        if (batch.kind() == Batch.Kind.COMPLAINT || approver.isEmpty() || !limits.containsKey(Role.FINANCE_LEAD)) {
            return;
        }
        Fen limit = approver.get().roles().stream()
                .filter(limits::containsKey)
                .map(role -> Fen.ofYuan(limits.getOrDefault(role, BigDecimal.ZERO)))
                .reduce(Fen.ZERO, Fen::max);
        if (batch.total().isMoreThan(limit)) {
            throw StoppedException.wrongUsage(
                    "refunds.above-limit",
                    batch.number(),
                    batch.total(),
                    approver.get().name(),
                    limit);
        }
    }
}
