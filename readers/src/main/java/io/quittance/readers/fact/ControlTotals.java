package io.quittance.readers.fact;

import io.quittance.domain.quarantine.HoldCode;
import io.quittance.domain.quarantine.Reason;
import io.quittance.readers.format.Format;
import io.quittance.readers.format.Trailer;
import io.quittance.readers.text.Cells;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/** The totals that a file declares, beside the same totals of its rows. */
final class ControlTotals {
    /** Decimal places that sums are kept with: bills write fees with five. */
    static final int PLACES = 6;

    private static final long ABSENT = Decimals.NONE;
    private static final long TOO_LARGE = Long.MAX_VALUE;

    private final @Nullable Trailer trailer;
    private final char[] header;
    private final char[] row;
    private final Counter[] counters;
    private final long[] computed;
    private final long[] declared;
    private int trailers;
    private long rowsAfter;

    ControlTotals(Format format, Header columns) {
        this.trailer = format.trailer();
        this.header = chars(trailer == null ? null : trailer.header());
        this.row = chars(trailer == null ? null : trailer.row());
        List<Trailer.Total> totals = trailer == null ? List.of() : trailer.totals();
        this.counters =
                totals.stream().map(total -> new Counter(total, columns)).toArray(Counter[]::new);
        this.computed = new long[counters.length];
        this.declared = new long[counters.length];
        Arrays.fill(declared, ABSENT);
    }

    private static char[] chars(@Nullable String word) {
        return word == null ? new char[0] : word.toCharArray();
    }

    /** Adds a row of data. */
    void add(@Nullable Cells cells) {
        if (trailers > 0) {
            rowsAfter++;
        }
        for (int i = 0; i < counters.length; i++) {
            computed[i] = sum(computed[i], counters[i].of(cells));
        }
    }

    /** The sum; once it is more than can be kept it stays so, and ties with nothing that can be declared. */
    private static long sum(long sum, long value) {
        if (sum == TOO_LARGE) {
            return TOO_LARGE;
        }
        long next = sum + value;
        boolean overflowed = ((sum ^ next) & (value ^ next)) < 0;
        return overflowed ? TOO_LARGE : next;
    }

    /** Whether the row begins a trailer of its own header. */
    boolean isHeader(Cells cells) {
        return header.length > 0 && cells.trim(0) && cells.is(header);
    }

    /** Whether the row is the row of totals. */
    boolean isRow(Cells cells) {
        return row.length > 0 && cells.trim(0) && cells.is(row);
    }

    /** Takes the row of totals. */
    void declareRow(Cells cells) {
        begin();
        for (int i = 0; i < counters.length; i++) {
            if (counters[i].total.cell() >= 0) {
                declare(i, cells, counters[i].total.cell());
            }
        }
    }

    /** Takes the values under a header of totals. */
    void declareUnder(Header names, Cells cells) {
        begin();
        for (int i = 0; i < counters.length; i++) {
            int place = names.place(counters[i].total.name());
            if (place >= 0) {
                declare(i, cells, place);
            }
        }
    }

    /** Takes a closing line; false if it is none. */
    boolean declareLine(String line) {
        if (trailer == null) {
            return false;
        }
        for (Trailer.Line pattern : trailer.lines()) {
            Matcher matcher = pattern.pattern().matcher(line);
            if (matcher.find()) {
                if (declared[pattern.first()] != ABSENT) {
                    trailers++;
                }
                trailers = Math.max(1, trailers);
                for (int group = 1; group <= matcher.groupCount(); group++) {
                    declared[pattern.first() + group - 1] = declared(matcher.group(group));
                }
                return true;
            }
        }
        return false;
    }

    /** A number of a closing line, which may leave it out. */
    private static long declared(@Nullable String number) {
        if (number == null) {
            return ABSENT;
        }
        char[] chars = number.toCharArray();
        return Decimals.parse(chars, 0, chars.length, PLACES, true);
    }

    private void begin() {
        trailers++;
    }

    private void declare(int total, Cells cells, int place) {
        declared[total] = cells.trim(place) ? Decimals.parse(cells, PLACES, cells.isQuoted(place)) : ABSENT;
    }

    List<FileVerdict.Total> totals() {
        List<FileVerdict.Total> totals = new ArrayList<>();
        for (int i = 0; i < counters.length; i++) {
            if (counters[i].isPresent()) {
                totals.add(new FileVerdict.Total(
                        counters[i].total.name(),
                        !counters[i].total.count(),
                        declared[i] == ABSENT ? null : plain(i, declared[i]),
                        plain(i, computed[i]),
                        ties(i)));
            }
        }
        return List.copyOf(totals);
    }

    /** As it is compared: without its sign where that is a matter of writing. */
    private String plain(int i, long value) {
        return Decimals.plain(counters[i].total.absolute() ? Math.abs(value) : value, PLACES);
    }

    private boolean ties(int i) {
        boolean absolute = counters[i].total.absolute();
        return absolute ? Math.abs(declared[i]) == Math.abs(computed[i]) : declared[i] == computed[i];
    }

    /** Why the file must be held, or null. */
    @Nullable
    Reason hold() {
        if (trailer == null || (trailers == 0 && !trailer.required())) {
            return null;
        }
        if (trailers == 0) {
            return HoldCode.TRAILER_MISSING.of("");
        }
        if (trailers > 1 || rowsAfter > 0) {
            return HoldCode.CONTROL_TOTAL_MISMATCH.of(
                    "文件中出现 " + trailers + " 次合计，其后还有 " + rowsAfter + " 行明细",
                    trailers + " trailers, and " + rowsAfter + " rows behind the first");
        }
        return untied();
    }

    private @Nullable Reason untied() {
        StringBuilder zh = new StringBuilder();
        StringBuilder en = new StringBuilder();
        for (FileVerdict.Total total : totals()) {
            if (total.declared() == null) {
                return HoldCode.TRAILER_MISSING.of("：" + total.name(), ": " + total.name());
            }
            if (!total.ties()) {
                String comma = zh.isEmpty() ? "" : "；";
                zh.append(comma).append(total.name()).append(" 声明 ").append(total.declared());
                zh.append("，明细 ").append(total.computed());
                en.append(en.isEmpty() ? "" : "; ")
                        .append(total.name())
                        .append(" declared ")
                        .append(total.declared());
                en.append(", rows give ").append(total.computed());
            }
        }
        return zh.isEmpty() ? null : HoldCode.CONTROL_TOTAL_MISMATCH.of(zh.toString(), en.toString());
    }

    /** Everything that was added up, to go on from later. */
    List<Long> state() {
        List<Long> state = new ArrayList<>(List.of((long) trailers, rowsAfter));
        Arrays.stream(computed).forEach(state::add);
        Arrays.stream(declared).forEach(state::add);
        return state;
    }

    /** Goes on from a state. */
    void restore(List<Long> state) {
        trailers = state.get(0).intValue();
        rowsAfter = state.get(1);
        for (int i = 0; i < counters.length; i++) {
            computed[i] = state.get(2 + i);
            declared[i] = state.get(2 + counters.length + i);
        }
    }

    /** What a row adds to one total. */
    private static final class Counter {
        private static final long ONE = 1_000_000;

        private final Trailer.Total total;
        private final int place;
        private final boolean everyRow;
        private final When when;

        Counter(Trailer.Total total, Header header) {
            this.total = total;
            this.everyRow = total.sum().equals(List.of("rows"));
            this.place = total.sum().stream()
                    .mapToInt(header::place)
                    .filter(found -> found >= 0)
                    .findFirst()
                    .orElse(-1);
            this.when = new When(total.when(), header);
        }

        boolean isPresent() {
            return everyRow || place >= 0;
        }

        long of(@Nullable Cells cells) {
            if (cells == null) {
                return everyRow && total.when() == null ? ONE : 0;
            }
            if (!isPresent() || !when.holds(cells)) {
                return 0;
            }
            if (everyRow) {
                return ONE;
            }
            long value = cells.trim(place) ? Decimals.parse(cells, PLACES, cells.isQuoted(place)) : 0;
            if (value == ABSENT) {
                return 0;
            }
            return total.count() ? oneIf(value != 0 || !total.nonZero()) : value;
        }

        private static long oneIf(boolean counts) {
            return counts ? ONE : 0;
        }
    }
}
