package io.quittance.ledger.pack;

import io.quittance.ledger.schema.FactTable;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyOut;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Goes through the packed rows of a night on every core, some at a time.
 *
 * <p>Each share is read over a connection of its own, for packs are committed before anybody reads them; which rows were
 * taken out again is asked in the transaction of the caller.
 */
public final class PackReader {
    /** Pages of a share. */
    private static final int SHARE = 512;

    private static final int CORES = Runtime.getRuntime().availableProcessors();
    private static final int AHEAD = 2 * CORES;

    /** For visits that may look at any field. */
    public static final int ALL = -1;

    private final DataSource source;
    private final JdbcTemplate jdbc;

    /** Over a ledger. */
    public PackReader(DataSource source) {
        this.source = source;
        this.jdbc = new JdbcTemplate(source);
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
     */
    public <T> void each(FactTable table, int night, int slots, Visit<T> visit, Consumer<T> results) {
        long[] gone = gone(table, night);
        String held = held(night);
        ExecutorService cores = Executors.newFixedThreadPool(CORES);
        try {
            Deque<Future<T>> ahead = new ArrayDeque<>();
            for (long page = 0; page < pages(table, night); page += SHARE) {
                String share = share(table, night, page) + held;
                ahead.add(cores.submit(() -> visit(table, share, slots, gone, visit)));
                if (ahead.size() > AHEAD) {
                    results.accept(await(ahead.remove()));
                }
            }
            while (!ahead.isEmpty()) {
                results.accept(await(ahead.remove()));
            }
        } finally {
            cores.shutdownNow();
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

    private static String share(FactTable table, int night, long page) {
        return "select file, first_line, rows, body from %s where ctid >= '(%d,0)' and ctid < '(%d,0)'"
                .formatted(table.packs(night), page, page + SHARE);
    }

    /** Places of rows that were taken out, ascending. */
    private long[] gone(FactTable table, int night) {
        List<Long> places = jdbc.queryForList(
                "select file::int8 << 32 | line from removed_row where night = ? and kind = ? order by 1",
                Long.class,
                night,
                table.kindCode());
        return places.stream().mapToLong(Long::longValue).toArray();
    }

    private <T> T visit(FactTable table, String share, int slots, long[] gone, Visit<T> visit) throws SQLException {
        try (Connection connection = source.getConnection()) {
            CopyOut packs = connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyOut("copy (" + share + ") to stdout (format binary)");
            try {
                return visit.of(new PackCursor(table, packs, slots, gone));
            } finally {
                if (packs.isActive()) {
                    packs.cancelCopy();
                }
            }
        }
    }

    private static <T> T await(Future<T> share) {
        try {
            return share.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the night was interrupted while it went through its rows", e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof SQLException cause
                    ? new UncategorizedSQLException("read packed rows", null, cause)
                    : new IllegalStateException("packed rows could not be read", e.getCause());
        }
    }
}
