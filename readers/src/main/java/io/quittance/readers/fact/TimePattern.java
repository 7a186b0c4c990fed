package io.quittance.readers.fact;

import io.quittance.readers.format.TimePatterns;
import io.quittance.readers.text.Cells;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** One way of writing a time, matched against characters. Not thread-safe. */
abstract class TimePattern {
    /** What does not match. */
    static final long NONE = Long.MIN_VALUE;

    static final long DAY = 86_400;
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final int EPOCH_DIGITS = 10;

    /** Epoch seconds of the wall clock, or {@link #NONE}. */
    abstract long parse(Cells cells);

    /** Whether it gives a day without a time of day. */
    boolean isDay() {
        return false;
    }

    static TimePattern of(String pattern) {
        return switch (pattern) {
            case TimePatterns.RFC3339 -> new Offset();
            case TimePatterns.EPOCH_SECONDS -> new Epoch();
            default -> new Letters(pattern);
        };
    }

    /** RFC 3339. */
    private static final class Offset extends TimePattern {
        @Override
        long parse(Cells cells) {
            if (cells.length() < 20) {
                return NONE;
            }
            try {
                return OffsetDateTime.parse(cells.value())
                        .atZoneSameInstant(SHANGHAI)
                        .toLocalDateTime()
                        .toEpochSecond(ZoneOffset.UTC);
            } catch (DateTimeException notOne) {
                return NONE;
            }
        }
    }

    /** Seconds since 1970. */
    private static final class Epoch extends TimePattern {
        @Override
        long parse(Cells cells) {
            long seconds = cells.length() == EPOCH_DIGITS ? Decimals.parse(cells, 0, false) : NONE;
            if (seconds == NONE) {
                return NONE;
            }
            return LocalDateTime.ofInstant(Instant.ofEpochSecond(seconds), SHANGHAI)
                    .toEpochSecond(ZoneOffset.UTC);
        }
    }

    /** Letters and literals. */
    private static final class Letters extends TimePattern {
        private static final String FIELDS = "yMdHms";
        private static final int HOURS = 3;
        private static final int NO_MATCH = -1;

        private final int[] fields;
        private final int[] widths;
        private final char[] literals;
        private final int parts;
        private final boolean day;
        private final int[] values = new int[6];
        private int lastMonth = -1;
        private int lastLength;
        private long lastEpoch;

        Letters(String pattern) {
            this.fields = new int[pattern.length()];
            this.widths = new int[pattern.length()];
            this.literals = new char[pattern.length()];
            int parts = 0;
            boolean quoted = false;
            boolean hours = false;
            for (int i = 0; i < pattern.length(); ) {
                int start = i;
                char letter = pattern.charAt(start);
                int field = quoted ? -1 : FIELDS.indexOf(letter);
                do {
                    i++;
                } while (field >= 0 && i < pattern.length() && pattern.charAt(i) == letter);
                if (letter == '\'') {
                    quoted = !quoted;
                } else {
                    fields[parts] = field;
                    widths[parts] = i - start;
                    literals[parts++] = letter;
                    hours |= field == HOURS;
                }
            }
            this.parts = parts;
            this.day = !hours;
        }

        @Override
        boolean isDay() {
            return day;
        }

        @Override
        long parse(Cells cells) {
            char[] chars = cells.chars();
            int to = cells.to();
            values[3] = 0;
            values[4] = 0;
            values[5] = 0;
            values[2] = 1;
            int p = cells.from();
            for (int part = 0; part < parts && p >= 0; part++) {
                p = fields[part] < 0 ? afterLiteral(chars, p, to, part) : afterDigits(chars, p, to, part);
            }
            return p == to ? seconds() : NONE;
        }

        private int afterLiteral(char[] chars, int from, int to, int part) {
            return from < to && chars[from] == literals[part] ? from + 1 : NO_MATCH;
        }

        /** A single letter takes one or two digits, several take as many. */
        private int afterDigits(char[] chars, int from, int to, int part) {
            int width = widths[part];
            int most = Math.min(to, from + (width == 1 ? 2 : width));
            int number = 0;
            int p = from;
            while (p < most && chars[p] >= '0' && chars[p] <= '9') {
                number = number * 10 + chars[p++] - '0';
            }
            values[fields[part]] = number;
            return p - from >= width ? p : NO_MATCH;
        }

        private long seconds() {
            int month = values[0] * 100 + values[1];
            boolean known = month == lastMonth || remember(month);
            if (!known
                    || values[2] < 1
                    || values[2] > lastLength
                    || values[3] > 23
                    || values[4] > 59
                    || values[5] > 59) {
                return NONE;
            }
            return (lastEpoch + values[2] - 1) * DAY + values[3] * 3600L + values[4] * 60L + values[5];
        }

        private boolean remember(int month) {
            if (values[0] < 1900 || values[0] > 2999 || values[1] < 1 || values[1] > 12) {
                return false;
            }
            LocalDate first = LocalDate.of(values[0], values[1], 1);
            lastEpoch = first.toEpochDay();
            lastLength = first.lengthOfMonth();
            lastMonth = month;
            return true;
        }
    }
}
