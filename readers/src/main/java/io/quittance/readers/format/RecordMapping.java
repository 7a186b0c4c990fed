package io.quittance.readers.format;

import io.quittance.domain.record.RecordKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a row becomes.
 *
 * @param when the rows it is for; all where absent
 * @param ignored such rows are counted but yield nothing
 * @param fields by field name of the kind
 */
public record RecordMapping(
        RecordKind kind, @Nullable Condition when, boolean ignored, Map<String, FieldMapping> fields) {

    /** The columns that accounts are read from. */
    List<String> accounts() {
        List<String> columns = new ArrayList<>();
        for (FieldMapping from = fields.get("account"); from != null; from = from.otherwise()) {
            columns.addAll(from.columns());
        }
        return columns;
    }
}
