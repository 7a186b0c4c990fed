package io.quittance.ledger.judge;

import io.quittance.domain.judge.Finding;
import io.quittance.domain.judge.RefundInstruction;
import io.quittance.ledger.copy.Copy;
import io.quittance.ledger.copy.CopyBuffer;
import io.quittance.ledger.secret.AccountTokens;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.postgresql.copy.CopyManager;

/** A night's findings and their instructions as rows of two tables. */
final class VerdictRows {
    private final CopyBuffer findings = new CopyBuffer(1 << 20);
    private final CopyBuffer instructions = new CopyBuffer(1 << 16);
    private final AccountTokens tokens;
    private final int night;
    private final String findingTable;
    private final String instructionTable;

    VerdictRows(AccountTokens tokens, int night, String findingTable, String instructionTable) {
        this.tokens = tokens;
        this.night = night;
        this.findingTable = findingTable;
        this.instructionTable = instructionTable;
    }

    void send(CopyManager copies) throws SQLException {
        Copy.send(copies, findingTable, findings);
        Copy.send(copies, instructionTable, instructions);
    }

    void add(Finding finding, UUID scope) {
        findings.beginRow(27);
        findings.int4(night);
        findings.text(finding.id());
        findings.uuid(scope);
        findings.text("NEW");
        byte[] digest = FindingDigest.of(finding);
        findings.bytes(digest, 0, digest.length);
        findings.text(finding.code().name());
        findings.text(finding.code().severity().name());
        findings.text(finding.line().operator());
        account(finding.line().account());
        for (String text : new String[] {
            finding.line().serviceCode(),
            finding.channel(),
            finding.chargeId(),
            finding.paymentId(),
            finding.agreementNo(),
            finding.cancelNo()
        }) {
            findings.text(text);
        }
        time(finding.periodStart());
        time(finding.periodEnd());
        time(finding.takenAt());
        time(finding.effectiveEnd());
        findings.int8(finding.amount().value());
        findings.int8(finding.refundAmount().value());
        findings.text(finding.route() == null ? "" : finding.route().name());
        findings.text(String.join(";", finding.also()));
        findings.text(finding.policy());
        findings.text(finding.reasonZh());
        findings.text(finding.reasonEn());
        findings.text(finding.source());
        for (RefundInstruction instruction : finding.instructions()) {
            add(finding, instruction);
        }
    }

    private void add(Finding finding, RefundInstruction instruction) {
        instructions.beginRow(11);
        instructions.int4(night);
        instructions.text(finding.id());
        instructions.text(instruction.number());
        instructions.text(instruction.route().name());
        instructions.text(
                instruction.channel() == null ? "" : instruction.channel().name());
        instructions.text(orEmpty(instruction.transactionId()));
        instructions.text(orEmpty(instruction.orderNo()));
        instructions.int8(instruction.paid().value());
        instructions.int8(instruction.amount().value());
        instructions.text(orEmpty(instruction.manualReasonZh()));
        instructions.text(orEmpty(instruction.manualReasonEn()));
    }

    private void account(String account) {
        if (account.isEmpty()) {
            findings.absent();
        } else {
            findings.uuid(tokens.of(account));
        }
    }

    private void time(@Nullable LocalDateTime time) {
        if (time == null) {
            findings.absent();
        } else {
            findings.timestamp(time.toEpochSecond(ZoneOffset.UTC));
        }
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
