package io.quittance.readers.fact;

import io.quittance.domain.quarantine.RejectCode;
import io.quittance.domain.record.FactRow;
import io.quittance.domain.record.Field;
import io.quittance.readers.format.FieldMapping;
import io.quittance.readers.text.Cells;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A code, or one of the format's words for it. */
final class CodeReader extends FieldReader {
    private final WordTable table;

    CodeReader(Field field, FieldMapping mapping, Header header, @Nullable FieldReader otherwise) {
        super(field, mapping, header, otherwise);
        Map<String, Integer> words = new HashMap<>();
        field.codes().forEach(code -> words.put(code, field.codes().indexOf(code)));
        mapping.words().forEach((word, code) -> words.put(word, field.codes().indexOf(code)));
        this.table = new WordTable(words);
    }

    @Override
    void value(Cells cells, FactRow row, Faults faults) {
        int code = table.find(cells);
        if (code < 0) {
            fault(RejectCode.UNKNOWN_CODE, cells, faults);
        } else {
            row.number(slot, code);
        }
    }
}
