package io.quittance.ledger.pack;

import io.quittance.ledger.copy.Copy;
import io.quittance.ledger.copy.CopyBuffer;
import io.quittance.ledger.schema.FactTable;
import io.quittance.ledger.schema.KeyFilter;
import java.nio.ByteBuffer;
import java.nio.LongBuffer;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * By what rows of packed nights are looked up later: beside the packs the hashes of all their rows, column by column in
 * the order of the packs, so that a later night goes through eight bytes a row and then reads the packs it needs.
 */
public final class PackKeys {
    private final DataSource source;
    private final JdbcTemplate jdbc;
    private final PackReader reader;

    /** Over a ledger, of which the packs of one night may be at hand. */
    public PackKeys(DataSource source, LoadedPacks loaded) {
        this.source = source;
        this.jdbc = new JdbcTemplate(source);
        this.reader = new PackReader(source, loaded);
    }

    /** Keeps those of a night, once; its rows do not change any more. */
    public void save(int night) {
        for (FactTable table : FactTable.packable()) {
            if (reader.isPacked(table, night) && !areKept(table, night)) {
                save(table, night);
            }
        }
    }

    private void save(FactTable table, int night) {
        List<String> columns = table.lookedUp();
        int slots = columns.stream().mapToInt(table::slots).reduce(0, (some, more) -> some | more);
        String target = table.packKeys() + " (night, file, first_line, packs, " + String.join(", ", columns) + ")";
        reader.each(table, night, slots, rows -> keys(table, night, rows), keys -> Copy.send(source, target, keys));
        jdbc.execute("create index on " + table.packs(night) + " (file, first_line)");
    }

    /** One row: which packs there are and how many rows each has, then the columns of all of them. */
    private static CopyBuffer keys(FactTable table, int night, PackCursor rows) throws SQLException {
        int[] indexes = table.lookedUp().stream().mapToInt(table::hashIndex).toArray();
        List<Longs> columns = Stream.generate(Longs::new).limit(indexes.length).toList();
        Longs packs = new Longs();
        CopyBuffer buffer = new CopyBuffer(1 << 12);
        while (rows.next()) {
            if (rows.isFirstOfPack()) {
                if (buffer.rows() == 0) {
                    buffer.beginRow(4 + indexes.length);
                    buffer.int4(night);
                    buffer.int4(rows.file());
                    buffer.int4(rows.firstLine());
                }
                packs.add(rows.pack());
                packs.add(0);
            }
            packs.increaseLast();
            for (int i = 0; i < indexes.length; i++) {
                columns.get(i)
                        .add(
                                indexes[i] < 0
                                        ? rows.keys().account()
                                        : rows.keys().get(indexes[i]));
            }
        }
        if (buffer.rows() > 0) {
            packs.write(buffer);
            columns.forEach(column -> column.write(buffer));
        }
        return buffer;
    }

    /** Whether they are there; those of a night that goes on are not. */
    boolean areKept(FactTable table, int night) {
        return Boolean.TRUE.equals(jdbc.queryForObject(
                "select exists (select from " + table.packKeys() + " where night = ?)", Boolean.class, night));
    }

    /** The packs of a night in which there may be a row that is sought by one column or another, in order. */
    List<Long> find(FactTable table, int night, Map<String, List<KeyFilter>> sought) {
        String query = "select packs, %s from %s where night = %d and file = "
                .formatted(String.join(", ", sought.keySet()), table.packKeys(), night);
        List<Callable<List<Long>>> shares = jdbc.query(
                "select file, first_line from " + table.packKeys() + " where night = ? order by 1, 2",
                (row, index) -> {
                    String share = query + row.getInt(1) + " and first_line = " + row.getInt(2);
                    return () -> find(share, List.copyOf(sought.values()));
                },
                night);
        List<Long> found = new ArrayList<>();
        Shares.each(shares.stream(), found::addAll);
        return found;
    }

    private List<Long> find(String share, List<List<KeyFilter>> sought) throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(share)) {
            row.next();
            LongBuffer packs = longs(row, 1);
            List<LongBuffer> columns = new ArrayList<>();
            for (int column = 0; column < sought.size(); column++) {
                columns.add(longs(row, column + 2));
            }
            List<Long> found = new ArrayList<>();
            int at = 0;
            while (packs.hasRemaining()) {
                long pack = packs.get();
                int end = at + (int) packs.get();
                if (has(columns, sought, at, end)) {
                    found.add(pack);
                }
                at = end;
            }
            return found;
        }
    }

    private static boolean has(List<LongBuffer> columns, List<List<KeyFilter>> sought, int from, int end) {
        for (int column = 0; column < columns.size(); column++) {
            LongBuffer hashes = columns.get(column);
            for (KeyFilter filter : sought.get(column)) {
                for (int at = from; at < end; at++) {
                    if (filter.mayHave(hashes.get(at))) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private static LongBuffer longs(ResultSet row, int column) throws SQLException {
        return ByteBuffer.wrap(row.getBytes(column)).asLongBuffer();
    }
}
