package io.quittance.readers.fact;

import io.quittance.domain.quarantine.RejectCode;
import io.quittance.domain.record.FactRow;
import io.quittance.domain.record.Field;
import io.quittance.readers.format.FieldMapping;
import io.quittance.readers.text.Cells;
import org.jspecify.annotations.Nullable;

/** An account: mainland mobile numbers become their 11 digits, anything else stays as it is. */
final class AccountReader extends FieldReader {
    private static final int DIGITS = 11;
    private static final char WIDE_ZERO = '\uff10';

    private final char[] digits = new char[DIGITS + 2];

    AccountReader(Field field, FieldMapping mapping, Header header, @Nullable FieldReader otherwise) {
        super(field, mapping, header, otherwise);
    }

    @Override
    void value(Cells cells, FactRow row, Faults faults) {
        if (Damage.isDamaged(cells)) {
            fault(RejectCode.SPREADSHEET_DAMAGE, cells, faults);
            return;
        }
        int count = isPlain(cells) ? -1 : digits(cells);
        if (count == DIGITS && isMobile(0)) {
            row.text(slot, digits, 0, DIGITS);
        } else if (count == DIGITS + 2 && digits[0] == '8' && digits[1] == '6' && isMobile(2)) {
            row.text(slot, digits, 2, DIGITS);
        } else {
            row.text(slot, cells.chars(), cells.from(), cells.length());
        }
    }

    /** Whether there is nothing to be normalised, which is what nearly all are. */
    private static boolean isPlain(Cells cells) {
        return cells.length() == DIGITS
                && isDigit(cells.chars()[cells.from()])
                && isDigit(cells.chars()[cells.to() - 1]);
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /**
     * Gathers the digits, narrow or wide; -1 if there is anything but digits, blanks, dashes, marks that are not seen and
     * a leading plus, or too many, or as few behind a plus as have no country in front.
     */
    private int digits(Cells cells) {
        int count = 0;
        boolean plus = false;
        for (int i = cells.from(); i < cells.to(); i++) {
            char c = cells.chars()[i];
            int digit = isDigit(c) || c >= WIDE_ZERO ? Character.digit(c, 10) : -1;
            if (digit >= 0) {
                if (count == digits.length) {
                    return -1;
                }
                digits[count++] = (char) ('0' + digit);
            } else if (c == '+' && count == 0) {
                plus = true;
            } else if (!isBetween(c)) {
                return -1;
            }
        }
        return plus && count == DIGITS ? -1 : count;
    }

    private static boolean isBetween(char c) {
        return switch (Character.getType(c)) {
            case Character.SPACE_SEPARATOR, Character.DASH_PUNCTUATION, Character.FORMAT -> true;
            default -> c == '\t';
        };
    }

    private boolean isMobile(int start) {
        return digits[start] == '1' && digits[start + 1] >= '3';
    }
}
