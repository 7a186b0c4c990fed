package io.quittance.ledger.casework;

import io.quittance.domain.judge.FindingCode;
import io.quittance.domain.money.Fen;
import io.quittance.domain.record.LineKey;
import io.quittance.domain.record.Source;
import java.time.LocalDateTime;
import java.util.List;

/**
 * A case that a night closes because all it claimed has gone back.
 *
 * @param line with the account in the clear
 * @param returned what was released and came back, by number; at least one
 */
public record ClosedLine(String caseNumber, LineKey line, List<ReturnedMoney> returned) {

    /** Copies the list. */
    public ClosedLine {
        returned = List.copyOf(returned);
    }

    /**
     * One instruction that came back.
     *
     * @param money transaction id or charge id
     * @param amount of the instruction
     * @param takenAt when the money was taken
     * @param taken what was taken
     * @param source of the charge or payment
     * @param answer number of the refund or the reversal
     * @param back what that brought back
     */
    public record ReturnedMoney(
            String number,
            FindingCode code,
            String money,
            Fen amount,
            LocalDateTime takenAt,
            Fen taken,
            Source source,
            String answer,
            LocalDateTime answeredAt,
            Fen back,
            Source answerSource) {}
}
