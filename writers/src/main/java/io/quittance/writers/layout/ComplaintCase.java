package io.quittance.writers.layout;

import io.quittance.domain.judge.Finding;
import io.quittance.domain.judge.Route;
import io.quittance.domain.money.Fen;
import io.quittance.domain.record.LineKey;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What is held against an operator on one line. */
final class ComplaintCase {
    private final LineKey line;
    private final String number;
    private final Set<String> charges = new TreeSet<>();
    private final Set<String> grounds = new TreeSet<>();
    private final List<String> findings = new ArrayList<>();
    private Fen credit = Fen.ZERO;
    private Fen voided = Fen.ZERO;
    private @Nullable LocalDateTime effectiveEnd;

    ComplaintCase(LineKey line, String number) {
        this.line = line;
        this.number = number;
    }

    /** Whether the operator must answer for it: it took the money from the balance, or bills it still. */
    static boolean concerns(Finding finding) {
        return finding.route() == Route.VOID || finding.route() == Route.CREDIT;
    }

    void add(Finding finding) {
        charges.add(finding.chargeId());
        grounds.add(finding.code().name());
        findings.add(finding.id());
        credit = credit.plus(credit(finding));
        voided = finding.route() == Route.VOID ? voided.plus(finding.amount()) : voided;
        LocalDateTime end = finding.effectiveEnd();
        if (end != null && (effectiveEnd == null || end.isBefore(effectiveEnd))) {
            effectiveEnd = end;
        }
    }

    LineKey line() {
        return line;
    }

    /** The number of the case. */
    String number() {
        return number;
    }

    List<String> charges() {
        return List.copyOf(charges);
    }

    List<String> grounds() {
        return List.copyOf(grounds);
    }

    List<String> findings() {
        return List.copyOf(findings);
    }

    Fen credit() {
        return credit;
    }

    Fen voided() {
        return voided;
    }

    /** The earliest end that decided. */
    @Nullable
    LocalDateTime effectiveEnd() {
        return effectiveEnd;
    }

    /** What is asked for, in a sentence. */
    String remedyZh() {
        List<String> asked = new ArrayList<>();
        if (credit.isPositive()) {
            asked.add("退还已扣费用 " + credit.toYuan() + " 元");
        }
        if (voided.isPositive()) {
            asked.add("作废未收账单 " + voided.toYuan() + " 元");
        }
        asked.add("停止继续收费并书面答复");
        return String.join("；", asked);
    }

    /** All that is not back: to have claimed some of it in a file of credits is no answer. */
    private static Fen credit(Finding finding) {
        return finding.route() == Route.CREDIT ? finding.refundAmount() : Fen.ZERO;
    }
}
