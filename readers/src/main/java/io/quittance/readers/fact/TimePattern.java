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

        private final int[] fields;
        private final int[] widths;
        private final char[] literals;
        private final int parts;
        private final boolean day;
        private final int[] values = new int[6];
        private int lastDay = -1;
        private long lastEpoch;

        Letters(String pattern) {
            String bare = pattern.replace("'", "");
            this.fields = new int[bare.length()];
            this.widths = new int[bare.length()];
            this.literals = new char[bare.length()];
            int parts = 0;
            for (int i = 0; i < bare.length(); parts++) {
                int start = i;
                int field = isLiteral(pattern, bare.charAt(i)) ? -1 : FIELDS.indexOf(bare.charAt(i));
                do {
                    i++;
                } while (field >= 0 && i < bare.length() && bare.charAt(i) == bare.charAt(start));
                fields[parts] = field;
                widths[parts] = i - start;
                literals[parts] = bare.charAt(start);
            }
            this.parts = parts;
            this.day = bare.indexOf('H') < 0;
        }

        private static boolean isLiteral(String pattern, char c) {
            return pattern.contains("'" + c + "'");
        }

        @Override
        boolean isDay() {
            return day;
        }

        @Override
        long parse(Cells cells) {
            char[] chars = cells.chars();
            int p = cells.from();
            int to = cells.to();
            values[3] = 0;
            values[4] = 0;
            values[5] = 0;
            values[2] = 1;
            for (int part = 0; part < parts; part++) {
                if (fields[part] < 0) {
                    if (p >= to || chars[p++] != literals[part]) {
                        return NONE;
                    }
                } else {
                    int end = digitsEnd(chars, p, to, widths[part]);
                    if (end < 0) {
                        return NONE;
                    }
                    values[fields[part]] = number(chars, p, end);
                    p = end;
                }
            }
            return p == to ? seconds() : NONE;
        }

        /** A single letter takes one or two digits, several take as many. */
        private static int digitsEnd(char[] chars, int from, int to, int width) {
            int most = width == 1 ? 2 : width;
            int p = from;
            while (p < to && p - from < most && chars[p] >= '0' && chars[p] <= '9') {
                p++;
            }
            return p - from >= width ? p : -1;
        }

        private static int number(char[] chars, int from, int to) {
            int number = 0;
            for (int i = from; i < to; i++) {
                number = number * 10 + chars[i] - '0';
            }
            return number;
        }

        private long seconds() {
            int ymd = (values[0] * 100 + values[1]) * 100 + values[2];
            if (values[3] > 23 || values[4] > 59 || values[5] > 59 || (ymd != lastDay && !remember(ymd))) {
                return NONE;
            }
            return lastEpoch * DAY + values[3] * 3600L + values[4] * 60L + values[5];
        }

        private boolean remember(int ymd) {
            if (values[0] < 1900 || values[0] > 2999) {
                return false;
            }
            try {
                lastEpoch = LocalDate.of(values[0], values[1], values[2]).toEpochDay();
                lastDay = ymd;
                return true;
            } catch (DateTimeException noSuchDay) {
                return false;
            }
        }
    }
}
