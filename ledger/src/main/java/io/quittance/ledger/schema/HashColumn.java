package io.quittance.ledger.schema;

import io.quittance.domain.record.FactRow;
import io.quittance.domain.record.Field;
import io.quittance.domain.record.FieldType;
import io.quittance.domain.record.RecordKind;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;

/** A column that holds the hash of fields of its row. */
public interface HashColumn {
    /** What separates two agreement numbers in one reference. */
    byte TOKEN_SEPARATOR = 0x1F;

    /** The column's name. */
    String name();

    /** A bit for the slot of each field that it reads. */
    int slots();

    /** Whether the row has what is hashed; the column is null otherwise. */
    boolean applies(FactRow row);

    /**
     * The hash; only for a row to which it applies.
     *
     * @param token of the row's account, hashed in its place: the hash of a telephone number would be as good as the
     *     number
     */
    long hash(FactRow row, byte[] token, Hash64 hash);

    /** The hash of several fields; absent ones count as absent. */
    static HashColumn of(String name, List<Field> fields) {
        return new Fields(name, fields);
    }

    /** The hash of one text field, null where that is absent. */
    static HashColumn of(String name, RecordKind kind, String field) {
        return new Token(name, kind.slot(field), -1);
    }

    /** The hash of the n-th of a reference's agreement numbers. */
    static HashColumn token(String name, RecordKind kind, String field, int n) {
        return new Token(name, kind.slot(field), n);
    }

    /** The hash of a recurring charge's line and of the month its period begins in. */
    static HashColumn period() {
        return new Period();
    }

    /** Several fields. */
    record Fields(String name, List<Field> fields) implements HashColumn {
        @Override
        public int slots() {
            return fields.stream().mapToInt(field -> 1 << field.slot()).sum();
        }

        @Override
        public boolean applies(FactRow row) {
            return true;
        }

        @Override
        public long hash(FactRow row, byte[] token, Hash64 hash) {
            hash.reset();
            for (Field field : fields) {
                add(row, field, token, hash);
            }
            return hash.value();
        }

        private static void add(FactRow row, Field field, byte[] token, Hash64 hash) {
            int slot = field.slot();
            if (!row.has(slot)) {
                hash.add(-1);
            } else if (field.type() == FieldType.ACCOUNT) {
                hash.add(token, 0, token.length);
            } else if (field.isNumeric()) {
                hash.add(row.number(slot));
            } else {
                hash.add(row.bytes(), row.start(slot), row.length(slot));
            }
        }
    }

    /** A text, or one token of it; {@code n} is -1 for the whole. */
    record Token(String name, int slot, int n) implements HashColumn {
        @Override
        public int slots() {
            return 1 << slot;
        }

        @Override
        public boolean applies(FactRow row) {
            return row.has(slot) && (n < 1 || start(row) <= end(row));
        }

        @Override
        public long hash(FactRow row, byte[] token, Hash64 hash) {
            int start = start(row);
            return hash.reset()
                    .add(row.bytes(), start, tokenEnd(row, start) - start)
                    .value();
        }

        private int start(FactRow row) {
            int at = row.start(slot);
            for (int token = 0; token < n; token++) {
                at = tokenEnd(row, at) + 1;
            }
            return at;
        }

        private int tokenEnd(FactRow row, int from) {
            int at = from;
            while (at < end(row) && (n < 0 || row.bytes()[at] != TOKEN_SEPARATOR)) {
                at++;
            }
            return at;
        }

        private int end(FactRow row) {
            return row.start(slot) + row.length(slot);
        }
    }

    /** See {@link #period()}. */
    final class Period implements HashColumn {
        private static final RecordKind KIND = RecordKind.CHARGE;
        private static final int CHARGE_KIND = KIND.slot("kind");
        private static final int RECURRING = KIND.field("kind").byDefault();
        private static final int CYCLE = KIND.slot("cycle");
        private static final int START = KIND.slot("period_start");
        private static final int[] SERVICE = {KIND.slot("operator"), KIND.slot("service_code")};

        @Override
        public String name() {
            return "period_hash";
        }

        @Override
        public int slots() {
            return KIND.slots("kind", "cycle", "period_start", "operator", "account", "service_code");
        }

        @Override
        public boolean applies(FactRow row) {
            return (!row.has(CHARGE_KIND) || row.number(CHARGE_KIND) == RECURRING)
                    && (row.has(CYCLE) || row.has(START));
        }

        @Override
        public long hash(FactRow row, byte[] token, Hash64 hash) {
            hash.reset().add(month(row)).add(token, 0, token.length);
            for (int slot : SERVICE) {
                hash.add(row.bytes(), row.start(slot), row.length(slot));
            }
            return hash.value();
        }

        private static long month(FactRow row) {
            if (!row.has(START)) {
                return row.number(CYCLE);
            }
            LocalDateTime start = LocalDateTime.ofEpochSecond(row.number(START), 0, ZoneOffset.UTC);
            return start.getYear() * 100L + start.getMonthValue();
        }
    }
}
