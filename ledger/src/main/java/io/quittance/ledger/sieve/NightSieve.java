package io.quittance.ledger.sieve;

import io.quittance.domain.record.RecordKind;
import io.quittance.ledger.copy.BinaryRows;
import io.quittance.ledger.schema.FactTable;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The sieve of one night: fed while its rows are loaded, or read again from the ledger when those were not all fed, after
 * a restart or because a file was held.
 */
public final class NightSieve {
    private static final int FETCH = 10_000;
    private static final int BYTES_A_ROW = 80;
    private static final int WORTH_KEEPING = 1 << 22;
    private static final long LEAST_ROWS = 100_000;
    /** However large the files are, a sieve takes no more than most of what Java may have off its heap. */
    private static final int MEMORY_A_ROW = 12;

    private final DataSource source;
    private final int night;
    private final Map<Integer, SieveFeed> feeds = new ConcurrentHashMap<>();
    private final boolean first;
    private final int most;
    private Sieve sieve;
    private Map<Space, Echoes> echoes = Map.of();
    private boolean whole;

    /**
     * For one night.
     *
     * @param first whether no night was before
     * @param bytes of its files: an estimate of what will come
     */
    public NightSieve(DataSource source, int night, boolean first, long bytes) {
        this(source, night, first, bytes, WORTH_KEEPING);
    }

    /**
     * For one night.
     *
     * @param most how many doubts of one sort are kept; where there are more, the ledger is asked instead
     */
    public NightSieve(DataSource source, int night, boolean first, long bytes, int most) {
        this.source = source;
        this.night = night;
        this.first = first;
        this.most = most;
        this.sieve = sieve(bytes / BYTES_A_ROW);
    }

    private Sieve sieve(long rows) {
        long affordable = (Runtime.getRuntime().maxMemory() - (first ? 0 : Sieve.ASKED_MOST)) / MEMORY_A_ROW;
        return new Sieve(Math.max(LEAST_ROWS, Math.min(affordable, rows)), first, most);
    }

    /** Takes the rows of one file. */
    public SieveFeed feed(int file) {
        return feeds.computeIfAbsent(file, number -> new SieveFeed(sieve));
    }

    /** Makes every row with a reference worth a look: a row that shared it was taken out or superseded. */
    public void doubt(long reference) {
        whole().doubt(reference);
    }

    /** Keeps the night's keys for later nights. */
    public void save() {
        new NightKeys(source).save(night, whole());
    }

    /** After the last row. */
    Sieve whole() {
        if (!whole) {
            feeds.values().forEach(SieveFeed::flush);
            Map<Integer, Long> stored = stored();
            if (!fed().equals(stored)) {
                sieve = sieve(
                        stored.values().stream().mapToLong(Long::longValue).sum());
                readAgain();
            }
            sieve.finish();
            echoes = new NightKeys(source).echoes(night, sieve, most);
            whole = true;
        }
        return sieve;
    }

    /** Which of tonight's keys earlier nights may have. */
    Echoes echoes(Space space) {
        whole();
        return Objects.requireNonNull(echoes.get(space));
    }

    int night() {
        return night;
    }

    /** Rows by file. */
    private Map<Integer, Long> fed() {
        Map<Integer, Long> fed = new HashMap<>();
        feeds.forEach((file, feed) -> fed.put(file, feed.rows()));
        fed.values().removeIf(count -> count == 0);
        return fed;
    }

    /** Rows by file. */
    private Map<Integer, Long> stored() {
        Map<Integer, Long> stored = new HashMap<>();
        new JdbcTemplate(source)
                .query(
                        "select file, accepted from input_file where night = ? and status = 'ACCEPTED' and accepted > 0",
                        row -> {
                            stored.put(row.getInt(1), row.getLong(2));
                        },
                        night);
        return stored;
    }

    /** Kinds side by side, each over a connection of its own: what was loaded is committed, what was held left out. */
    private void readAgain() {
        SideBySide.run(List.of(RecordKind.values()).stream()
                .<Callable<Void>>map(kind -> () -> {
                    readAgain(kind);
                    return null;
                })
                .toList());
    }

    private void readAgain(RecordKind kind) {
        String query = query(kind).formatted(FactTable.of(kind).partition(night))
                + " where t.file not in (select file from input_file where status = 'HELD' and night = " + night + ")";
        SieveRows kept = new SieveRows();
        try (Connection connection = source.getConnection()) {
            connection.setAutoCommit(false);
            try (PreparedStatement statement = BinaryRows.of(connection, query, FETCH);
                    ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    read(kind, row, kept);
                    if (kept.isFull()) {
                        sieve.take(kept);
                    }
                }
            }
            connection.rollback();
        } catch (SQLException e) {
            throw new UncategorizedSQLException("read the night's keys again", query, e);
        }
        sieve.take(kept);
    }

    private static String query(RecordKind kind) {
        String link = SieveFeed.linkColumn(kind);
        String lookups = "%s as account, %s as link, %s as second_link"
                .formatted(
                        FactTable.of(kind).hasAccount() ? "t.account" : "null::uuid",
                        link == null ? "null::int8" : "t." + link,
                        kind == RecordKind.PAYMENT ? "t.second_agreement_hash" : "null::int8");
        return switch (kind) {
            case CHARGE -> "select " + lookups + """
                    , id_hash, ref_hash, period_hash, amount,
                    case when amount > 0 and reverses is null and ref_hash is not null then pay_channel - 1 else -1 end as claims
                    from %s t""";
            case PAYMENT -> "select " + lookups + """
                    , id_hash, order_hash, channel, amount, status = 2 as success,
                    exists (select from superseded s where s.file = t.file and s.line = t.line) as superseded
                    from %s t""";
            default -> "select " + lookups + ", id_hash from %s t";
        };
    }

    private void read(RecordKind kind, ResultSet row, SieveRows kept) throws SQLException {
        long identity = row.getLong("id_hash");
        switch (kind) {
            case CHARGE ->
                kept.charge(
                        row.getInt("claims"),
                        identity,
                        row.getLong("ref_hash"),
                        row.getLong("period_hash"),
                        row.getLong("amount"));
            case PAYMENT -> {
                long order = row.getLong("order_hash");
                kept.payment(row.getInt("channel"), identity, order, row.getLong("amount"), row.getBoolean("success"));
                if (row.getBoolean("superseded")) {
                    sieve.doubt(identity);
                    sieve.doubt(order);
                }
            }
            default -> kept.identity(kind, identity);
        }
        UUID account = row.getObject("account", UUID.class);
        kept.lookup(
                account == null ? 0 : account.getMostSignificantBits(),
                row.getLong("link"),
                row.getLong("second_link"));
    }
}
