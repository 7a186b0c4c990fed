package io.quittance.readers.fact;

import io.quittance.domain.quarantine.RejectCode;
import io.quittance.domain.record.FactRow;
import io.quittance.domain.record.Field;
import io.quittance.readers.format.FieldMapping;
import io.quittance.readers.text.Cells;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A month, carried as yyyymm. */
final class MonthReader extends FieldReader {
    private final TimePattern[] patterns;
    private long lastTime = TimePattern.NONE;
    private long lastMonth;

    MonthReader(Field field, FieldMapping mapping, Header header, @Nullable FieldReader otherwise) {
        super(field, mapping, header, otherwise);
        List<String> written = mapping.patterns().isEmpty() ? List.of("yyyyMM") : mapping.patterns();
        this.patterns = written.stream().map(TimePattern::of).toArray(TimePattern[]::new);
    }

    @Override
    void value(Cells cells, FactRow row, Faults faults) {
        for (TimePattern pattern : patterns) {
            long time = pattern.parse(cells);
            if (time != TimePattern.NONE) {
                row.number(slot, month(time));
                return;
            }
        }
        fault(RejectCode.BAD_MONTH, cells, faults);
    }

    /** Nearly all rows of a file are of one month. */
    private long month(long time) {
        if (time != lastTime) {
            LocalDate day = LocalDate.ofInstant(Instant.ofEpochSecond(time), ZoneOffset.UTC);
            lastMonth = day.getYear() * 100L + day.getMonthValue();
            lastTime = time;
        }
        return lastMonth;
    }
}
