package io.quittance.readers.fact;

import io.quittance.domain.quarantine.RejectCode;
import io.quittance.domain.record.FactRow;
import io.quittance.domain.record.Field;
import io.quittance.readers.format.FieldMapping;
import io.quittance.readers.text.Cells;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An operator by code or name; the row gets the code. */
final class OperatorReader extends FieldReader {
    private final WordTable table;
    private final char[][] codes;

    OperatorReader(
            Field field, FieldMapping mapping, Header header, @Nullable FieldReader otherwise, Operators operators) {
        super(field, mapping, header, otherwise);
        List<String> distinct = operators.codes().values().stream().distinct().toList();
        Map<String, Integer> places = new HashMap<>();
        operators.codes().forEach((name, code) -> places.put(name, distinct.indexOf(code)));
        this.table = new WordTable(places);
        this.codes = distinct.stream().map(String::toCharArray).toArray(char[][]::new);
    }

    @Override
    void value(Cells cells, FactRow row, Faults faults) {
        int found = table.find(cells);
        if (found < 0) {
            fault(RejectCode.UNKNOWN_OPERATOR, cells, faults);
        } else {
            row.text(slot, codes[found], 0, codes[found].length);
        }
    }
}
