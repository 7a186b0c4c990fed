package io.quittance.readers.fact;

import io.quittance.domain.quarantine.RejectCode;
import io.quittance.domain.record.FactRow;
import io.quittance.domain.record.Field;
import io.quittance.readers.format.FieldMapping;
import io.quittance.readers.text.Cells;
import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A text, taken as it is, or by its prefix, or the agreement numbers in it. */
final class TextReader extends FieldReader {
    private static final Set<String> FREE = Set.of("remark", "service_name", "business_type");

    private final boolean watched;
    private final String prepend;
    private final boolean agreementRef;
    private final char[][] prefixes;
    private final NamedValue[] byPrefix;

    TextReader(Field field, FieldMapping mapping, Header header, @Nullable FieldReader otherwise, Operators operators) {
        super(field, mapping, header, otherwise);
        this.watched = !FREE.contains(field.name());
        this.prepend = mapping.prepend();
        this.agreementRef = mapping.agreementRef();
        var longestFirst = mapping.prefixes().entrySet().stream()
                .sorted(Comparator.comparing(
                        (Map.Entry<String, String> entry) -> -entry.getKey().length()))
                .toList();
        this.prefixes =
                longestFirst.stream().map(entry -> entry.getKey().toCharArray()).toArray(char[][]::new);
        this.byPrefix = longestFirst.stream()
                .map(entry -> new NamedValue(field, entry.getValue(), operators))
                .toArray(NamedValue[]::new);
    }

    @Override
    void value(Cells cells, FactRow row, Faults faults) {
        if (watched && Damage.isDamaged(cells)) {
            fault(RejectCode.SPREADSHEET_DAMAGE, cells, faults);
        } else if (prefixes.length > 0) {
            byPrefix(cells, row, faults);
        } else if (agreementRef) {
            AgreementRef.put(cells, row, slot);
        } else if (!prepend.isEmpty()) {
            row.text(slot, prepend + cells.value());
        } else {
            row.text(slot, cells.chars(), cells.from(), cells.length());
        }
    }

    private void byPrefix(Cells cells, FactRow row, Faults faults) {
        for (int i = 0; i < prefixes.length; i++) {
            if (startsWith(cells, prefixes[i])) {
                byPrefix[i].put(row, spot.column(), faults);
                return;
            }
        }
        fault(RejectCode.UNKNOWN_CODE, cells, faults);
    }

    private static boolean startsWith(Cells cells, char[] prefix) {
        if (cells.length() < prefix.length) {
            return false;
        }
        for (int i = 0; i < prefix.length; i++) {
            if (cells.chars()[cells.from() + i] != prefix[i]) {
                return false;
            }
        }
        return true;
    }
}
