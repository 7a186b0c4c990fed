package io.quittance.ledger.pack;

import io.quittance.domain.record.FactRow;
import io.quittance.ledger.copy.BinaryRows;
import io.quittance.ledger.schema.FactTable;
import io.quittance.ledger.schema.KeyFilter;
import io.quittance.ledger.schema.RowKeys;
import java.nio.ByteBuffer;
import java.nio.LongBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.springframework.jdbc.core.JdbcTemplate;

/** Which rows of a kind are unpacked: those that one test or another holds for, and perhaps some more. */
final class Wanted {
    private static final int FETCH = 16;

    /** Many hashes a row: a row for each takes several times as long. */
    private static final String TOGETHER = """
            select string_agg(int8send(hash), '') from (%s) h (hash) where hash is not null group by hash & 255
            """;

    private final JdbcTemplate jdbc;
    private final FactTable table;
    private final List<RowTest> tests = new ArrayList<>();
    private final Map<String, List<KeyFilter>> sought = new TreeMap<>();
    private int slots;

    Wanted(JdbcTemplate jdbc, FactTable table) {
        this.jdbc = jdbc;
        this.table = table;
    }

    /**
     * Rows for which a test holds.
     *
     * @param itsSlots a bit for the slot of each field that it looks at, by itself or in hashes
     */
    void where(RowTest test, int itsSlots) {
        tests.add(test);
        slots |= itsSlots;
    }

    /** A bit for each slot that the tests look at. */
    int slots() {
        return slots;
    }

    /** Rows with a hash that a query has in its first column, null or not. */
    void among(List<String> columns, String hashes) {
        long count = Objects.requireNonNull(jdbc.queryForObject("select count(*) from (" + hashes + ") h", Long.class));
        if (count == 0) {
            return;
        }
        KeyFilter filter = KeyFilter.of(count);
        jdbc.query(connection -> BinaryRows.of(connection, TOGETHER.formatted(hashes), FETCH), row -> {
            LongBuffer some = ByteBuffer.wrap(row.getBytes(1)).asLongBuffer();
            while (some.hasRemaining()) {
                filter.add(some.get());
            }
        });
        columns.forEach(column ->
                sought.computeIfAbsent(column, none -> new ArrayList<>()).add(filter));
        columns.forEach(column -> where(among(column, filter), table.slots(column)));
    }

    private RowTest among(String column, KeyFilter filter) {
        if (column.equals(FactTable.ACCOUNT)) {
            return (row, keys) -> filter.mayHave(keys.account());
        }
        int index = table.hashIndex(column);
        return (row, keys) -> keys.has(index) && filter.mayHave(keys.get(index));
    }

    /** What is sought by which column; empty where there are tests of another kind. */
    Map<String, List<KeyFilter>> sought() {
        return tests.size() == sought.values().stream().mapToInt(List::size).sum() ? sought : Map.of();
    }

    boolean isNothing() {
        return tests.isEmpty();
    }

    boolean has(FactRow row, RowKeys keys) {
        for (RowTest test : tests) {
            if (test.holds(row, keys)) {
                return true;
            }
        }
        return false;
    }
}
