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
                LocalDate day = LocalDate.ofInstant(Instant.ofEpochSecond(time), ZoneOffset.UTC);
                row.number(slot, day.getYear() * 100L + day.getMonthValue());
                return;
            }
        }
        fault(RejectCode.BAD_MONTH, cells, faults);
    }
}
