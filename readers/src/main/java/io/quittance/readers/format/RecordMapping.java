package io.quittance.readers.format;

import io.quittance.domain.record.RecordKind;
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
        RecordKind kind, @Nullable Condition when, boolean ignored, Map<String, FieldMapping> fields) {}
