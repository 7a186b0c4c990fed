package io.quittance.writers.quittance;

import io.quittance.domain.money.Fen;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/**
 * What a quittance certifies.
 *
 * @param line in words, its account as it may be shown
 * @param businessDate of the night that found all of it returned
 * @param taken in any order
 * @param returned in any order
 */
public record QuittanceFacts(
        String caseNumber, String line, LocalDate businessDate, List<Taken> taken, List<Returned> returned) {

    /**
     * Puts both sides in order of time.
     *
     * @throws IllegalArgumentException if less or more has come back than was claimed: then there is nothing to certify
     */
    public QuittanceFacts {
        taken = taken.stream()
                .sorted(Comparator.comparing(Taken::at).thenComparing(Taken::money))
                .toList();
        returned = returned.stream()
                .sorted(Comparator.comparing(Returned::at).thenComparing(Returned::number))
                .toList();
        Fen claimed = taken.stream().map(Taken::claimed).reduce(Fen.ZERO, Fen::plus);
        Fen back = returned.stream().map(Returned::amount).reduce(Fen.ZERO, Fen::plus);
        if (!claimed.equals(back) || taken.isEmpty()) {
            throw new IllegalArgumentException(
                    "case " + caseNumber + " is not settled: " + claimed + " claimed, " + back + " returned");
        }
    }

    /** What had to come back, and has. */
    public Fen total() {
        return returned.stream().map(Returned::amount).reduce(Fen.ZERO, Fen::plus);
    }
}
