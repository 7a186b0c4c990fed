package io.quittance.domain.evidence;

import io.quittance.domain.evidence.ComparedRow.Point;
import io.quittance.domain.evidence.ComparedRow.Standing;
import io.quittance.domain.evidence.EvidenceRow.Kind;
import io.quittance.domain.money.Fen;
import io.quittance.domain.record.Channel;
import io.quittance.domain.record.Charge;
import io.quittance.domain.record.Fact;
import io.quittance.domain.record.LinkedPayment;
import io.quittance.domain.record.MoneyStatus;
import io.quittance.domain.record.Payment;
import io.quittance.domain.record.Refund;
import io.quittance.domain.record.Source;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Finds the rows of an export that concern a line, and says how they stand beside the line's own facts.
 *
 * <p>A number decides before anything else: the transaction's, then the merchant's. Without one, a payment of the same
 * amount within a day is likely the same, each of ours once. What is left belongs to the line only where it was paid to
 * the payee of a row that has a number in common. Pure; the facts may come in any order.
 */
public final class EvidenceComparison {
    private static final Duration SAME_DAY = Duration.ofDays(1);

    private final List<EvidenceRow> rows;
    private final Set<Integer> named;
    private final List<Payment> payments = new ArrayList<>();
    private final List<Refund> refunds = new ArrayList<>();
    private final List<Charge> charges = new ArrayList<>();
    private final Set<Source> used = new HashSet<>();
    private final Set<String> payees = new HashSet<>();
    private final @Nullable ComparedRow[] compared;

    /**
     * Of an export of one channel with the facts of one line.
     *
     * @param named lines of rows that belong here because a person says so
     */
    public EvidenceComparison(List<EvidenceRow> rows, List<Fact> facts, Set<Integer> named) {
        this.rows =
                rows.stream().sorted(Comparator.comparingInt(EvidenceRow::line)).toList();
        this.named = Set.copyOf(named);
        this.compared = new @Nullable ComparedRow[rows.size()];
        facts.stream()
                .sorted(Comparator.comparing(fact -> fact.source().toString()))
                .forEach(this::sort);
    }

    private void sort(Fact fact) {
        if (fact instanceof LinkedPayment paid && isOfTheir(paid.payment().channel())) {
            payments.add(paid.payment());
        } else if (fact instanceof Refund refund && isOfTheir(refund.channel())) {
            refunds.add(refund);
        } else if (fact instanceof Charge charge && charge.paymentRef() != null) {
            charges.add(charge);
        }
    }

    private boolean isOfTheir(Channel channel) {
        return rows.isEmpty() || channel == rows.get(0).channel();
    }

    /** The rows that concern the line, by line. */
    public List<ComparedRow> theirs() {
        each(this::byNumber);
        each(row -> row.kind() == Kind.PAYMENT ? likelyPayment(row) : Optional.empty());
        each(row -> row.kind() == Kind.REFUND ? likelyRefund(row) : Optional.empty());
        each(this::ofPayee);
        each(row -> named.contains(row.line()) ? Optional.of(said(row, Standing.NAMED, null)) : Optional.empty());
        List<ComparedRow> found = new ArrayList<>();
        for (ComparedRow row : compared) {
            if (row != null) {
                found.add(row);
            }
        }
        return found;
    }

    /** Payments and refunds of ours within the time of the export that it does not have, by time; to be asked for after the rows. */
    public List<OurMoney> onlyOurs() {
        List<OurMoney> missing = new ArrayList<>();
        payments.stream()
                .filter(payment -> payment.status() == MoneyStatus.SUCCESS && isWithin(payment.paidAt()))
                .filter(payment -> !used.contains(payment.source()))
                .map(payment -> new OurMoney(
                        Kind.PAYMENT, payment.transactionId(), payment.paidAt(), payment.amount(), payment.source()))
                .forEach(missing::add);
        refunds.stream()
                .filter(refund -> refund.status() == MoneyStatus.SUCCESS && isWithin(refund.refundedAt()))
                .filter(refund -> !used.contains(refund.source()) && !isToldByItsPayment(refund))
                .map(refund -> new OurMoney(
                        Kind.REFUND, refund.refundNo(), refund.refundedAt(), refund.amount(), refund.source()))
                .forEach(missing::add);
        missing.sort(Comparator.comparing(OurMoney::at).thenComparing(OurMoney::number));
        return missing;
    }

    /** A payment or refund of ours. */
    public record OurMoney(Kind kind, String number, LocalDateTime at, Fen amount, Source source) {}

    private interface Attempt {
        Optional<ComparedRow> compare(EvidenceRow row);
    }

    private void each(Attempt attempt) {
        for (int i = 0; i < compared.length; i++) {
            if (compared[i] == null) {
                compared[i] = attempt.compare(rows.get(i)).orElse(null);
            }
        }
    }

    private Optional<ComparedRow> byNumber(EvidenceRow row) {
        Optional<ComparedRow> found = row.kind() == Kind.REFUND ? refundByNumber(row) : paymentByNumber(row);
        if (found.isPresent() && !row.party().isEmpty() && !row.party().equals("/")) {
            payees.add(row.party());
        }
        return found;
    }

    private Optional<ComparedRow> paymentByNumber(EvidenceRow row) {
        Optional<Payment> payment = first(paid -> paid.transactionId().equals(row.transactionId()))
                .or(() -> first(paid -> paid.orderNo().equals(row.orderNo())));
        if (payment.isPresent()) {
            Payment paid = payment.get();
            used.add(paid.source());
            return Optional.of(
                    found(row, paid.source(), PaymentPoints.of(row, paid, refundsOf(paid), backByRows(paid))));
        }
        return charges.stream()
                .filter(charge -> row.transactionId().equals(charge.paymentRef())
                        || row.orderNo().equals(charge.paymentRef()))
                .findFirst()
                .map(charge -> found(row, charge.source(), PaymentPoints.of(row, charge)));
    }

    private Optional<Payment> first(Predicate<Payment> wanted) {
        return payments.stream()
                .filter(payment -> !used.contains(payment.source()))
                .filter(wanted)
                .findFirst();
    }

    /** WeChat gives a refund a number of its own; Alipay puts something behind that of the payment. */
    private Optional<ComparedRow> refundByNumber(EvidenceRow row) {
        return refunds.stream()
                .filter(refund -> !used.contains(refund.source()))
                .filter(refund ->
                        refund.refundNo().equals(row.transactionId()) || isBehind(row, refund.transactionId()))
                .min(Comparator.comparing(refund -> refund.amount().equals(row.amount()) ? 0 : 1))
                .map(refund -> {
                    used.add(refund.source());
                    return found(row, refund.source(), PaymentPoints.of(row, refund));
                });
    }

    private Optional<ComparedRow> likelyPayment(EvidenceRow row) {
        return payments.stream()
                .filter(payment -> !used.contains(payment.source()))
                .filter(payment -> payment.amount().equals(row.amount()) && isNear(payment.paidAt(), row))
                .min(Comparator.comparing(
                        payment -> Duration.between(payment.paidAt(), row.at()).abs()))
                .map(payment -> {
                    used.add(payment.source());
                    return said(row, Standing.LIKELY, payment.source());
                });
    }

    private Optional<ComparedRow> likelyRefund(EvidenceRow row) {
        return refunds.stream()
                .filter(refund -> !used.contains(refund.source()))
                .filter(refund -> refund.amount().equals(row.amount()) && isNear(refund.refundedAt(), row))
                .min(Comparator.comparing(refund ->
                        Duration.between(refund.refundedAt(), row.at()).abs()))
                .map(refund -> {
                    used.add(refund.source());
                    return said(row, Standing.LIKELY, refund.source());
                });
    }

    private Optional<ComparedRow> ofPayee(EvidenceRow row) {
        boolean theirs = row.kind() != Kind.OTHER && payees.contains(row.party());
        return theirs ? Optional.of(said(row, Standing.ONLY_THEIRS, null)) : Optional.empty();
    }

    private static ComparedRow found(EvidenceRow row, Source ours, List<Point> points) {
        return points.isEmpty()
                ? said(row, Standing.AGREES, ours)
                : new ComparedRow(row, Standing.DIFFERS, ours, points);
    }

    private static ComparedRow said(EvidenceRow row, Standing standing, @Nullable Source ours) {
        Point point = switch (standing) {
            case AGREES -> new Point("单号、金额、时间、状态和退款一致", "number, amount, time, state and refunds agree");
            case LIKELY -> new Point("单号不同，但金额相同且时间相差不到一天", "another number, but the same amount within a day");
            case ONLY_THEIRS -> new Point("同一收款方，我方没有这笔款项", "of the same payee, and we have no such money");
            case NAMED -> new Point("由经办人指定", "named by a person");
            case DIFFERS -> throw new IllegalArgumentException("a difference says what differs");
        };
        return new ComparedRow(row, standing, ours, List.of(point));
    }

    private List<Refund> refundsOf(Payment payment) {
        return refunds.stream()
                .filter(refund -> refund.transactionId().equals(payment.transactionId()))
                .toList();
    }

    private Fen backByRows(Payment payment) {
        Set<String> numbers = new HashSet<>();
        refundsOf(payment).forEach(refund -> numbers.add(refund.refundNo()));
        return rows.stream()
                .filter(row -> row.kind() == Kind.REFUND)
                .filter(row -> numbers.contains(row.transactionId()) || isBehind(row, payment.transactionId()))
                .map(EvidenceRow::amount)
                .reduce(Fen.ZERO, Fen::plus);
    }

    private static boolean isBehind(EvidenceRow row, String transactionId) {
        return row.transactionId().startsWith(transactionId + "_");
    }

    private boolean isToldByItsPayment(Refund refund) {
        return payments.stream()
                .anyMatch(payment ->
                        payment.transactionId().equals(refund.transactionId()) && used.contains(payment.source()));
    }

    private boolean isWithin(LocalDateTime time) {
        return rows.stream().anyMatch(row -> !row.at().isAfter(time))
                && rows.stream().anyMatch(row -> !row.at().isBefore(time));
    }

    private static boolean isNear(LocalDateTime ours, EvidenceRow row) {
        return Duration.between(ours, row.at()).abs().compareTo(SAME_DAY) <= 0;
    }
}
