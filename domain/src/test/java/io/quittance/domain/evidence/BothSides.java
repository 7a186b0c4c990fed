package io.quittance.domain.evidence;

import io.quittance.domain.evidence.EvidenceRow.Kind;
import io.quittance.domain.money.Fen;
import io.quittance.domain.record.Channel;
import io.quittance.domain.record.Fact;
import io.quittance.domain.record.LinkedPayment;
import io.quittance.domain.record.MoneyStatus;
import io.quittance.domain.record.Payment;
import io.quittance.domain.record.Refund;
import io.quittance.domain.record.Source;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** An export of theirs and the facts of ours, and what is told of the two. */
abstract class BothSides {
    static final LocalDateTime NOON = LocalDateTime.of(2026, 10, 3, 12, 0);

    final List<EvidenceRow> rows = new ArrayList<>();
    final List<Fact> facts = new ArrayList<>();
    Channel channel = Channel.WECHAT;

    EvidenceComparison comparison(Integer... named) {
        return new EvidenceComparison(rows, facts, Set.of(named));
    }

    List<String> told(Integer... named) {
        return comparison(named).theirs().stream()
                .map(row -> row.row().line() + " " + row.standing() + " " + row.ours())
                .toList();
    }

    void theirs(Kind kind, String number, String order, LocalDateTime at, long amount, String status, String party) {
        int line = rows.size() + 1;
        rows.add(new EvidenceRow(line, kind, channel, number, order, at, Fen.of(amount), status, party, "row " + line));
    }

    void ours(String number, String order, LocalDateTime at, long amount) {
        facts.add(new LinkedPayment(
                new Payment(channel, number, order, null, null, at, Fen.of(amount), MoneyStatus.SUCCESS, source()),
                null,
                null));
    }

    void refunded(String number, String payment, LocalDateTime at, long amount, MoneyStatus status) {
        facts.add(new Refund(channel, number, payment, null, at, Fen.of(amount), status, source()));
    }

    Source source() {
        return new Source("bill", facts.size() + 1);
    }
}
