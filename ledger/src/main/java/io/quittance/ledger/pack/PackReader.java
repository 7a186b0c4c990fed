package io.quittance.ledger.pack;

import static java.util.stream.Collectors.joining;

import io.quittance.ledger.schema.FactTable;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyOut;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Goes through the packed rows of a night on every core, some at a time.
 *
 * <p>Each share is read over a connection of its own, for packs are committed before anybody reads them; which rows were
 * taken out again is asked in the transaction of the caller.
 */
public final class PackReader {
    /** Pages, or packs, of a share. */
    private static final int SHARE = 512;

    /** For visits that may look at any field. */
    public static final int ALL = -1;

    private final DataSource source;
    private final JdbcTemplate jdbc;
    private final LoadedPacks loaded;

    /** Over a ledger. */
    public PackReader(DataSource source) {
        this(source, LoadedPacks.none());
    }

    /** Over a ledger, of which the packs of one night may be at hand. */
    public PackReader(DataSource source, LoadedPacks loaded) {
        this.source = source;
        this.jdbc = new JdbcTemplate(source);
        this.loaded = loaded;
    }

    /** What is done with the rows of a share. */
    @FunctionalInterface
    public interface Visit<T> {
        /** Goes through the rows and returns what came of them. */
        T of(PackCursor rows) throws SQLException;
    }

    /** Whether a night's rows of a kind are in packs. */
    public boolean isPacked(FactTable table, int night) {
        return table.isPackable()
                && Boolean.TRUE.equals(jdbc.queryForObject(
                        "select exists (select from night where night = ? and packed)", Boolean.class, night));
    }

    /**
     * Goes through all rows that were not taken out.
     *
     * @param slots a bit for the slot of each field that the visit looks at, by itself or in hashes
     * @param results is given what came of each share, in the order of the rows, by the calling thread
     * @throws DamagedPackException where a pack does not hold its rows
     */
    public <T> void each(FactTable table, int night, int slots, Visit<T> visit, Consumer<T> results) {
        if (loaded.areOf(night)) {
            Places gone = gone(table, night);
            share(
                    loaded.of(table).stream()
                            .map(piece -> () -> visit.of(new PackCursor(table, loaded.read(piece), slots, gone))),
                    results);
        } else {
            serve(table, night, "", slots, visit, results);
        }
    }

    /**
     * The same for whoever wants rows before a line of each file: packs that begin behind it are handed over only if they
     * are at hand.
     *
     * @param upTo that line, by file
     */
    public <T> void each(
            FactTable table, int night, Map<Integer, Integer> upTo, int slots, Visit<T> visit, Consumer<T> results) {
        if (loaded.areOf(night)) {
            each(table, night, slots, visit, results);
            return;
        }
        String files = upTo.entrySet().stream()
                .map(file -> "(" + file.getKey() + ", " + file.getValue() + ")")
                .collect(joining(", "));
        String before = " and exists (select from (values " + files
                + ") f (file, up_to) where f.file = p.file and p.first_line < f.up_to)";
        serve(table, night, before, slots, visit, results);
    }

    private <T> void serve(FactTable table, int night, String which, int slots, Visit<T> visit, Consumer<T> results) {
        long pages = pages(table, night);
        read(
                table,
                night,
                slots,
                LongStream.iterate(0, page -> page < pages, page -> page + SHARE)
                        .mapToObj(
                                page -> " where p.ctid >= '(%d,0)' and p.ctid < '(%d,0)'".formatted(page, page + SHARE)
                                        + which),
                visit,
                results);
    }

    /**
     * The same with the rows of some packs.
     *
     * @param packs the file of each and, in the lower half, the line of its first row
     */
    <T> void each(FactTable table, int night, List<Long> packs, int slots, Visit<T> visit, Consumer<T> results) {
        read(
                table,
                night,
                slots,
                IntStream.iterate(0, from -> from < packs.size(), from -> from + SHARE)
                        .mapToObj(from -> packs.subList(from, Math.min(packs.size(), from + SHARE)))
                        .map(some -> " join (values "
                                + some.stream().map(PackReader::place).collect(joining(", "))
                                + ") v (file, first_line) using (file, first_line) where true"),
                visit,
                results);
    }

    private static String place(long pack) {
        return "(" + (pack >> Integer.SIZE) + ", " + (int) pack + ")";
    }

    private <T> void read(
            FactTable table, int night, int slots, Stream<String> shares, Visit<T> visit, Consumer<T> results) {
        Places gone = gone(table, night);
        String packs = "select " + PackTuples.COLUMNS + " from " + table.packs(night) + " p";
        String held = held(night);
        share(shares.map(share -> () -> visit(table, packs + share + held, slots, gone, visit)), results);
    }

    private <T> void share(Stream<Callable<T>> shares, Consumer<T> results) {
        try {
            Shares.each(shares, results);
        } catch (DamagedPackException e) {
            throw e.of(Objects.requireNonNull(
                    jdbc.queryForObject("select path from input_file where file = ?", String.class, e.file())));
        }
    }

    /** The packs of files that are held may be gone in the caller's transaction and nowhere else. */
    private String held(int night) {
        List<String> files = jdbc.queryForList(
                "select file from input_file where night = ? and status = 'HELD'", String.class, night);
        return files.isEmpty() ? "" : " and file not in (" + String.join(", ", files) + ")";
    }

    private long pages(FactTable table, int night) {
        return Objects.requireNonNull(jdbc.queryForObject(
                "select pg_relation_size('" + table.packs(night) + "') / current_setting('block_size')::int",
                Long.class));
    }

    /** Rows that were taken out. */
    private Places gone(FactTable table, int night) {
        return Places.of(jdbc, "removed_row where night = %d and kind = %d".formatted(night, table.kindCode()));
    }

    private <T> T visit(FactTable table, String share, int slots, Places gone, Visit<T> visit) throws SQLException {
        try (Connection connection = source.getConnection()) {
            CopyOut packs = connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyOut("copy (" + share + ") to stdout (format binary)");
            try {
                return visit.of(new PackCursor(table, new ServedPacks(packs), slots, gone));
            } finally {
                if (packs.isActive()) {
                    packs.cancelCopy();
                }
            }
        }
    }
}
