package io.quittance.writers.table;

import io.quittance.domain.money.Fen;
import io.quittance.writers.night.Language;
import io.quittance.writers.night.ProofLine;
import java.math.BigDecimal;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Numbers as people read them: thousands apart, money in yuan with two decimals. */
public final class Figures {
    static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);

    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1_000);
    private static final BigDecimal WAN = BigDecimal.valueOf(10_000);
    private static final BigDecimal YI = BigDecimal.valueOf(100_000_000);
    private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);

    private static final int GROUP = 3;

    private Figures() {}

    /** A whole number. */
    public static String count(long number) {
        return grouped(Long.toString(number));
    }

    /** Money. */
    public static String yuan(Fen amount) {
        return grouped(amount.toYuan());
    }

    /** A figure of a control, in its unit. */
    public static String of(ProofLine line, long figure) {
        return of(line.unit(), figure);
    }

    /** A figure in its unit. */
    static String of(ProofLine.Unit unit, long figure) {
        return unit == ProofLine.Unit.FEN ? yuan(Fen.of(figure)) : count(figure);
    }

    /** A whole number in few characters, for the axis of a chart. */
    public static String brief(long number, Language language) {
        return brief(BigDecimal.valueOf(number), language);
    }

    /** Money in few characters, for the axis of a chart. */
    public static String brief(Fen amount, Language language) {
        return brief(new BigDecimal(amount.toYuan()), language);
    }

    private static String brief(BigDecimal number, Language language) {
        if (number.compareTo(WAN) < 0) {
            return grouped(number);
        }
        if (number.compareTo(language == Language.ZH ? YI : MILLION) < 0) {
            return grouped(number.divide(language == Language.ZH ? WAN : THOUSAND)) + language.say(" 万", "k");
        }
        return grouped(number.divide(language == Language.ZH ? YI : MILLION)) + language.say(" 亿", "m");
    }

    private static String grouped(BigDecimal number) {
        return grouped(number.stripTrailingZeros().toPlainString());
    }

    /** By hand: a format would be taken apart for each of a workbook's cells. */
    private static String grouped(String plain) {
        int first = plain.startsWith("-") ? 1 : 0;
        int point = plain.indexOf('.');
        StringBuilder grouped = new StringBuilder(plain);
        for (int i = (point < 0 ? plain.length() : point) - GROUP; i > first; i -= GROUP) {
            grouped.insert(i, ',');
        }
        return grouped.toString();
    }
}
