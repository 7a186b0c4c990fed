package io.quittance.readers.fact;

import io.quittance.domain.quarantine.Reason;
import io.quittance.domain.quarantine.RejectCode;
import io.quittance.domain.record.FactRow;
import io.quittance.readers.format.Format;
import io.quittance.readers.text.Cells;
import java.util.ArrayList;
import java.util.List;

/** What the rows of one file may be. */
record Records(List<RecordReader> readers) {

    static Records of(Format format, Header header, Operators operators) {
        return new Records(format.records().stream()
                .map(mapping -> new RecordReader(mapping, header, operators))
                .toList());
    }

    boolean isEmpty() {
        return readers.isEmpty();
    }

    /**
     * Fills the row as the first that accepts it, or the faults.
     *
     * @return false for a row that yields nothing
     */
    boolean read(Cells cells, int line, FactRow row, Faults faults) {
        for (RecordReader reader : readers) {
            if (reader.accepts(cells)) {
                if (!reader.isIgnored()) {
                    reader.read(cells, line, row, faults);
                }
                return !reader.isIgnored();
            }
        }
        When when = readers.get(0).when();
        String value = when.value(cells);
        faults.add(value.isEmpty() ? RejectCode.MISSING_VALUE : RejectCode.UNKNOWN_CODE, when.column(), value);
        whateverItIs(cells, line, row).forEach(faults::add);
        return true;
    }

    /** What is wrong with the row whichever record it was to be. */
    private List<Reason> whateverItIs(Cells cells, int line, FactRow row) {
        List<List<Reason>> readings = new ArrayList<>();
        for (RecordReader reader : readers) {
            if (!reader.isIgnored()) {
                Faults faults = new Faults();
                reader.read(cells, line, row, faults);
                readings.add(faults.reasons());
            }
        }
        List<Reason> common = new ArrayList<>(readings.isEmpty() ? List.of() : readings.get(0));
        readings.forEach(common::retainAll);
        return common;
    }
}
