package io.quittance.readers.fact;

import io.quittance.domain.quarantine.RejectCode;
import io.quittance.domain.record.FactRow;
import io.quittance.domain.record.Field;
import io.quittance.readers.format.FieldMapping;
import io.quittance.readers.format.TimePatterns;
import io.quittance.readers.text.Cells;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A time in one of the format's patterns; a day alone is its midnight. */
final class TimeReader extends FieldReader {
    private static final long LAST_SECOND = TimePattern.DAY - 1;

    private final TimePattern[] patterns;
    private final boolean inclusive;
    private final long[] empty;

    TimeReader(Field field, FieldMapping mapping, Header header, @Nullable FieldReader otherwise) {
        super(field, mapping, header, otherwise);
        List<String> written = mapping.patterns().isEmpty() ? TimePatterns.STANDARD : mapping.patterns();
        this.patterns = written.stream().map(TimePattern::of).toArray(TimePattern[]::new);
        this.inclusive = mapping.inclusive();
        this.empty = mapping.empty().stream()
                .mapToLong(word -> parse(Cells.of(word)))
                .filter(time -> time != TimePattern.NONE)
                .toArray();
    }

    /** A time that stands for none may be written in any of the patterns. */
    @Override
    boolean isThere(Cells cells) {
        return super.isThere(cells) && !(empty.length > 0 && isEmpty(parse(cells)));
    }

    private boolean isEmpty(long time) {
        for (long none : empty) {
            if (time == none) {
                return true;
            }
        }
        return false;
    }

    private long parse(Cells cells) {
        for (TimePattern pattern : patterns) {
            long time = pattern.parse(cells);
            if (time != TimePattern.NONE) {
                return time;
            }
        }
        return TimePattern.NONE;
    }

    @Override
    void value(Cells cells, FactRow row, Faults faults) {
        for (TimePattern pattern : patterns) {
            long time = pattern.parse(cells);
            if (time != TimePattern.NONE) {
                row.number(slot, inclusive ? afterLast(time, pattern.isDay()) : time);
                return;
            }
        }
        fault(RejectCode.BAD_TIME, cells, faults);
    }

    private static long afterLast(long time, boolean isDay) {
        long ofDay = Math.floorMod(time, TimePattern.DAY);
        if (isDay || ofDay == 0) {
            return time + TimePattern.DAY;
        }
        return ofDay == LAST_SECOND ? time + 1 : time;
    }
}
