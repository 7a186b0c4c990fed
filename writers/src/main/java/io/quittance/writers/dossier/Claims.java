package io.quittance.writers.dossier;

import io.quittance.domain.judge.Finding;
import io.quittance.domain.judge.Route;
import io.quittance.domain.judge.Severity;
import io.quittance.domain.money.Fen;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;

/**
 * The money of a letter. What the operator took from the balance goes back, what it has not collected is voided; what a
 * payment channel collected is asked for only where there is nothing else, for the channel gives it back.
 *
 * @param lines in order of time
 * @param elsewhere what goes back through the payment channels and is not asked for here
 */
record Claims(List<Line> lines, Fen principal, Fen voided, Fen elsewhere) {

    /**
     * One finding.
     *
     * @param days since the money was taken
     */
    record Line(Finding finding, Fen credit, Fen voided, long days) {
        LocalDateTime at() {
            LocalDateTime taken = finding.takenAt();
            return taken == null ? LocalDateTime.MIN : taken;
        }
    }

    static Claims of(List<Finding> findings, LocalDate today) {
        List<Finding> money = findings.stream()
                .filter(finding -> finding.code().severity() == Severity.REFUND)
                .toList();
        List<Finding> operators = money.stream().filter(Claims::isOperators).toList();
        List<Line> lines = (operators.isEmpty() ? money : operators)
                .stream()
                        .map(finding -> line(finding, today))
                        .filter(line ->
                                line.credit().isPositive() || line.voided().isPositive())
                        .sorted(Comparator.comparing(Line::at)
                                .thenComparing(line -> line.finding().chargeId())
                                .thenComparing(line -> line.finding().id()))
                        .toList();
        Fen elsewhere = operators.isEmpty()
                ? Fen.ZERO
                : sum(money.stream()
                        .filter(finding -> !isOperators(finding))
                        .map(Finding::refundAmount)
                        .toList());
        return new Claims(
                lines,
                sum(lines.stream().map(Line::credit).toList()),
                sum(lines.stream().map(Line::voided).toList()),
                elsewhere);
    }

    /** Everything asked for. */
    Fen total() {
        return principal.plus(voided);
    }

    /** Whether some of it rests on a cancellation; what was charged twice does not. */
    boolean restOnCancellation() {
        return lines.stream().anyMatch(line -> !line.finding().cancelNo().isEmpty());
    }

    /** Principal times days, over all lines: what interest is reckoned from. */
    Fen yuanDays() {
        return lines.stream()
                .map(line -> Fen.of(Math.multiplyExact(line.credit().value(), line.days())))
                .reduce(Fen.ZERO, Fen::plus);
    }

    /** Whether it is the operator who has to answer for it. */
    static boolean isOperators(Finding finding) {
        return finding.route() == Route.VOID || finding.channel().equals("BALANCE");
    }

    private static Line line(Finding finding, LocalDate today) {
        boolean isVoid = finding.route() == Route.VOID;
        LocalDateTime taken = finding.takenAt();
        long days = taken == null ? 0 : Math.max(0, ChronoUnit.DAYS.between(taken.toLocalDate(), today));
        return new Line(
                finding, isVoid ? Fen.ZERO : finding.refundAmount(), isVoid ? finding.amount() : Fen.ZERO, days);
    }

    private static Fen sum(List<Fen> amounts) {
        return amounts.stream().reduce(Fen.ZERO, Fen::plus);
    }
}
