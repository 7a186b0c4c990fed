package io.quittance.domain.judge;

import io.quittance.domain.record.LineEvent;
import io.quittance.domain.record.LineKey;
import io.quittance.domain.record.LinkedPayment;
import io.quittance.domain.record.Payment;
import io.quittance.domain.record.Refund;
import io.quittance.domain.record.ReleasedInstruction;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a stream of events into what is judged together: an account, or one payment linked to no line with its refunds and
 * released instructions. There may be a million of the latter under one empty account, so they are never gathered.
 */
final class AccountGroups {

    private final BiConsumer<String, List<LineEvent>> judge;
    private final List<LineEvent> account = new ArrayList<>();
    private final List<LineEvent> lineless = new ArrayList<>();

    AccountGroups(BiConsumer<String, List<LineEvent>> judge) {
        this.judge = judge;
    }

    void feed(Iterator<LineEvent> events) {
        while (events.hasNext()) {
            LineEvent event = events.next();
            if (isLineless(event.line())) {
                takeLineless(event);
            } else {
                takeOfAccount(event);
            }
        }
        close(lineless);
        close(account);
    }

    private void takeLineless(LineEvent event) {
        if (!belongsToPending(event)) {
            close(lineless);
        }
        lineless.add(event);
    }

    private void takeOfAccount(LineEvent event) {
        if (!account.isEmpty()
                && !account.get(0).line().account().equals(event.line().account())) {
            close(account);
        }
        account.add(event);
    }

    private boolean belongsToPending(LineEvent event) {
        Payment pending = pendingPayment();
        if (pending == null) {
            return false;
        }
        if (event.fact() instanceof Refund refund) {
            return refund.channel() == pending.channel()
                    && refund.transactionId().equals(pending.transactionId());
        }
        return event.fact() instanceof ReleasedInstruction released
                && released.channel() == pending.channel()
                && pending.transactionId().equals(released.transactionId());
    }

    private @Nullable Payment pendingPayment() {
        return !lineless.isEmpty() && lineless.get(0).fact() instanceof LinkedPayment link ? link.payment() : null;
    }

    private void close(List<LineEvent> group) {
        if (!group.isEmpty()) {
            judge.accept(group.get(0).line().account(), List.copyOf(group));
            group.clear();
        }
    }

    private static boolean isLineless(LineKey line) {
        return line.operator().isEmpty() && line.serviceCode().isEmpty();
    }
}
