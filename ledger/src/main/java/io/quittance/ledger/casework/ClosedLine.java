package io.quittance.ledger.casework;

import io.quittance.domain.judge.FindingCode;
import io.quittance.domain.record.LineEvent;
import io.quittance.domain.record.LineKey;
import java.util.List;

/**
 * A case that a night closes because all it claimed has gone back.
 *
 * @param line with the account in the clear
 * @param returned its findings that are gone because their money has gone back in full, by precedence
 * @param asked its instructions that are confirmed, by number
 * @param account every event of the account; each source names its file by its path
 */
public record ClosedLine(
        String caseNumber,
        LineKey line,
        List<ReturnedFinding> returned,
        List<ConfirmedInstruction> asked,
        List<LineEvent> account) {

    /** Copies the lists. */
    public ClosedLine {
        returned = List.copyOf(returned);
        asked = List.copyOf(asked);
        account = List.copyOf(account);
    }

    /**
     * A finding whose money has gone back in full.
     *
     * @param chargeId empty if it was on no charge
     * @param payments transaction ids
     */
    public record ReturnedFinding(FindingCode code, String chargeId, String channel, List<String> payments) {
        /** Copies the list. */
        public ReturnedFinding {
            payments = List.copyOf(payments);
        }
    }

    /** An instruction that brought back what it asked for. */
    public record ConfirmedInstruction(String number, FindingCode code) {}
}
