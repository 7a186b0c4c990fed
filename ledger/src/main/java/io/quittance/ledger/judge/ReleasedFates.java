package io.quittance.ledger.judge;

import io.quittance.domain.history.TrackedInstruction;
import io.quittance.domain.judge.Finding;
import io.quittance.domain.judge.InstructionState;
import io.quittance.domain.money.Fen;
import io.quittance.ledger.copy.CopyBuffer;
import java.time.LocalDate;

/** What a night's verdicts say of released instructions, and what is pending of its claims, as rows. */
final class ReleasedFates {

    private final CopyBuffer fates = new CopyBuffer(1 << 12);
    private final CopyBuffer pending = new CopyBuffer(1 << 12);
    private final int night;
    private final LocalDate businessDate;

    ReleasedFates(int night, LocalDate businessDate) {
        this.night = night;
        this.businessDate = businessDate;
    }

    void add(InstructionState state) {
        TrackedInstruction tracked = state.tracked();
        fates.beginRow(6);
        fates.int4(night);
        fates.text(tracked.instruction().number());
        fates.text(fate(state));
        fates.int8(tracked.outstanding().value());
        fates.int8(tracked.instruction().amount().min(tracked.back()).value());
        fates.int8(state.unsupported().value());
    }

    void add(Finding finding) {
        if (finding.pending().isPositive()) {
            pending.beginRow(3);
            pending.int4(night);
            pending.text(finding.id());
            pending.int8(finding.pending().value());
        }
    }

    CopyBuffer fates() {
        return fates;
    }

    CopyBuffer pending() {
        return pending;
    }

    private String fate(InstructionState state) {
        if (state.unsupported().isPositive()) {
            return "TO_RECOVER";
        }
        return switch (state.tracked().state()) {
            case CONFIRMED -> "CONFIRMED";
            case REFUSED -> "REFUSED";
            case OUTSTANDING -> isLate(state) ? "OVERDUE" : "OUTSTANDING";
        };
    }

    private boolean isLate(InstructionState state) {
        LocalDate last = state.due() == null ? null : state.due().dayOrNull();
        return last != null
                && businessDate.isAfter(last)
                && state.tracked().outstanding().compareTo(Fen.ZERO) > 0;
    }
}
