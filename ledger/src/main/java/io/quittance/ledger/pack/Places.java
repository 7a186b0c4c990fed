package io.quittance.ledger.pack;

import io.quittance.ledger.copy.BinaryRows;
import java.util.Arrays;
import org.springframework.jdbc.core.JdbcTemplate;

/** Some rows by file and line, eight bytes each; there may be millions. */
public final class Places {
    private static final int FETCH = 10_000;

    private final long[] places;

    private Places(long[] places) {
        this.places = places;
    }

    /**
     * Those of a query, in a transaction.
     *
     * @param rows a table and a condition; it has the columns {@code file} and {@code line}
     */
    public static Places of(JdbcTemplate jdbc, String rows) {
        Longs places = new Longs();
        jdbc.query(
                connection -> BinaryRows.of(connection, "select file::int8 << 32 | line from " + rows, FETCH), row -> {
                    places.add(row.getLong(1));
                });
        return new Places(places.ascending());
    }

    /** Whether the row that a cursor is at is one of them. */
    public boolean have(PackCursor rows) {
        return places.length > 0 && Arrays.binarySearch(places, rows.place()) >= 0;
    }
}
