package io.quittance.writers.report;

import io.quittance.domain.money.Fen;
import io.quittance.writers.night.ProofLine;
import java.math.BigDecimal;
import java.util.Locale;

/** Numbers as people read them: thousands apart, money in yuan with two decimals. */
final class Figures {
    private Figures() {}

    static String count(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    static String yuan(Fen amount) {
        return String.format(Locale.ROOT, "%,.2f", new BigDecimal(amount.toYuan()));
    }

    static String of(ProofLine line, long figure) {
        return line.unit() == ProofLine.Unit.FEN ? yuan(Fen.of(figure)) : count(figure);
    }
}
