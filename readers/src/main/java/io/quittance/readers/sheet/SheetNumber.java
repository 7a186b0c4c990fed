package io.quittance.readers.sheet;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * What a number in a sheet would be as text.
 *
 * <p>With a date format it is a time. A whole number of more than 15 digits has lost digits and is written in
 * scientific notation, by which it is recognised; other numbers are rounded to the 15 digits a spreadsheet shows.
 */
final class SheetNumber {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);
    private static final int SHEET_DIGITS = 15;
    /** Far more than a spreadsheet writes; written out, or calculated with, a longer number would take all night. */
    private static final int MOST_PLACES = 1000;

    private static final BigDecimal SECONDS_A_DAY = BigDecimal.valueOf(86_400);
    /** Day 60 is the 29th of February 1900, which never was: days before it are counted from one day later. */
    private static final BigDecimal FIRST_DAY_COUNTED_RIGHT = BigDecimal.valueOf(61);
    /** The first day behind 9999-12-31, the last that a spreadsheet knows. */
    private static final BigDecimal BEHIND_LAST_DAY = BigDecimal.valueOf(2_958_466);

    private static final LocalDateTime SINCE_1900 = LocalDateTime.of(1899, 12, 30, 0, 0);
    private static final LocalDateTime SINCE_1904 = LocalDateTime.of(1904, 1, 1, 0, 0);

    private SheetNumber() {}

    /** The text; what is no number stays as it is written, and a date that no spreadsheet knows is a number. */
    static String text(String written, boolean isDate, boolean from1904) {
        if (written.isEmpty() || written.length() > MOST_PLACES) {
            return written;
        }
        try {
            BigDecimal number = new BigDecimal(written);
            if (Math.abs((long) number.scale()) > MOST_PLACES) {
                return written;
            }
            boolean known = number.signum() >= 0 && number.compareTo(BEHIND_LAST_DAY) < 0;
            return isDate && known ? time(number, from1904) : plain(number);
        } catch (NumberFormatException none) {
            return written;
        }
    }

    private static String time(BigDecimal days, boolean from1904) {
        LocalDateTime since = from1904 ? SINCE_1904 : SINCE_1900;
        boolean early = !from1904 && days.compareTo(FIRST_DAY_COUNTED_RIGHT) < 0;
        long seconds =
                days.multiply(SECONDS_A_DAY).setScale(0, RoundingMode.HALF_UP).longValueExact();
        return since.plusDays(early ? 1 : 0).plusSeconds(seconds).format(TIME);
    }

    private static String plain(BigDecimal number) {
        BigDecimal bare = number.stripTrailingZeros();
        boolean whole = bare.scale() <= 0;
        if (whole && bare.precision() - bare.scale() > SHEET_DIGITS) {
            String digits =
                    bare.round(new MathContext(SHEET_DIGITS)).unscaledValue().toString();
            return digits.charAt(0) + "." + digits.substring(1) + "E+" + (bare.precision() - bare.scale() - 1);
        }
        return bare.round(new MathContext(SHEET_DIGITS)).stripTrailingZeros().toPlainString();
    }
}
