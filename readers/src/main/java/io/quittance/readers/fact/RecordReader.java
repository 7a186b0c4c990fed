package io.quittance.readers.fact;

import io.quittance.domain.record.FactRow;
import io.quittance.domain.record.Field;
import io.quittance.domain.record.RecordKind;
import io.quittance.readers.format.FieldMapping;
import io.quittance.readers.format.RecordMapping;
import io.quittance.readers.text.Cells;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads rows of one mapping into records of one kind. */
final class RecordReader {
    private final RecordKind kind;
    private final boolean ignored;
    private final When when;
    private final FieldReader[] readers;
    private final RowCheck check;

    RecordReader(RecordMapping mapping, Header header, Operators operators) {
        this.kind = mapping.kind();
        this.ignored = mapping.ignored();
        this.when = new When(mapping.when(), header);
        List<FieldReader> fields = new ArrayList<>();
        for (Field field : kind.fields()) {
            FieldMapping from = mapping.fields().get(field.name());
            fields.add(reader(field, from == null ? FieldMapping.of(List.of()) : from, header, operators));
        }
        this.readers = fields.stream()
                .filter(reader -> mapping.fields().containsKey(reader.field.name()) || reader.field.byDefault() >= 0)
                .toArray(FieldReader[]::new);
        this.check = new RowCheck(kind, List.of(readers));
    }

    private static FieldReader reader(Field field, FieldMapping mapping, Header header, Operators operators) {
        FieldReader otherwise = otherwise(field, mapping.otherwise(), header, operators);
        if (mapping.constant() != null) {
            return new ConstantReader(field, mapping.constant(), header, operators);
        }
        return switch (field.type()) {
            case ACCOUNT -> new AccountReader(field, mapping, header, otherwise);
            case MONEY -> new MoneyReader(field, mapping, header, otherwise);
            case TIME -> new TimeReader(field, mapping, header, otherwise);
            case MONTH -> new MonthReader(field, mapping, header, otherwise);
            case NUMBER -> new NumberReader(field, mapping, header, otherwise);
            case CODE -> new CodeReader(field, mapping, header, otherwise);
            case TEXT -> text(field, mapping, header, operators, otherwise);
        };
    }

    private static FieldReader text(
            Field field, FieldMapping mapping, Header header, Operators operators, @Nullable FieldReader otherwise) {
        boolean operator = Operators.isOperator(field) && mapping.prefixes().isEmpty();
        return operator
                ? new OperatorReader(field, mapping, header, otherwise, operators)
                : new TextReader(field, mapping, header, otherwise, operators);
    }

    private static @Nullable FieldReader otherwise(
            Field field, @Nullable FieldMapping mapping, Header header, Operators operators) {
        return mapping == null ? null : reader(field, mapping, header, operators);
    }

    /** Whether the row is one of these. */
    boolean accepts(Cells cells) {
        return when.holds(cells);
    }

    /** Such rows yield nothing. */
    boolean isIgnored() {
        return ignored;
    }

    /** The condition's column and value, for a row that no mapping accepts. */
    When when() {
        return when;
    }

    /** Fills the row, or the faults. */
    void read(Cells cells, int line, FactRow row, Faults faults) {
        row.begin(kind, line);
        for (FieldReader reader : readers) {
            reader.read(cells, row, faults);
        }
        check.check(cells, row, faults);
    }
}
