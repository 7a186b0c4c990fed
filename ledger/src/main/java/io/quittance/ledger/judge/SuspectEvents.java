package io.quittance.ledger.judge;

import io.quittance.domain.record.LineEvent;
import io.quittance.domain.record.RecordKind;
import io.quittance.ledger.pack.LoadedPacks;
import io.quittance.ledger.schema.FactTable;
import io.quittance.ledger.schema.Probe;
import io.quittance.ledger.secret.AccountKey;
import io.quittance.ledger.secret.Accounts;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.UUID;
import java.util.function.IntFunction;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceUtils;

/**
 * Everything the ledger knows of the suspects of a night, all of one account together, over ordered cursors.
 *
 * <p>A payment that belongs to no line comes with empty operator and service, directly followed by its refunds. Must be
 * opened, read and closed in one transaction. Holds one account at a time.
 */
public final class SuspectEvents implements Iterator<LineEvent>, AutoCloseable {
    private static final List<RecordKind> BY_ACCOUNT = List.of(
            RecordKind.CHARGE,
            RecordKind.CANCELLATION,
            RecordKind.OPENING,
            RecordKind.SUSPENSION,
            RecordKind.AGREEMENT);

    private final DataSource source;
    private final Connection connection;
    private final SuspectPayments payments;
    private final Accounts accounts;
    private final List<FactCursor> cursors = new ArrayList<>();
    private final SuspectReleases releases;
    private final int night;
    private final Deque<LineEvent> ready = new ArrayDeque<>();

    /**
     * Opens the events of a night's suspects.
     *
     * @param suspects which they are
     */
    public SuspectEvents(DataSource source, AccountKey key, int night, Suspects suspects) {
        this(source, key, night, suspects, paths(source));
    }

    /**
     * The same, with sources that name a file by something else than its path.
     *
     * @param names of files by their numbers
     */
    public SuspectEvents(DataSource source, AccountKey key, int night, Suspects suspects, IntFunction<String> names) {
        this.source = source;
        this.night = night;
        this.accounts = new Accounts(source, key);
        this.connection = DataSourceUtils.getConnection(source);
        this.payments = new SuspectPayments(source, night, suspects, LoadedPacks.none());
        payments.gather();
        findFillingRows();
        try {
            open(names);
            this.releases = new SuspectReleases(connection, night);
        } catch (SQLException e) {
            close();
            throw translated(e);
        }
    }

    private void open(IntFunction<String> files) throws SQLException {
        FactCursor.Names names = new FactCursor.Names(files, token -> account(UUID.fromString(token)));
        for (RecordKind kind : BY_ACCOUNT) {
            String service = kind == RecordKind.SUSPENSION ? "coalesce(t.service_code, '')" : "t.service_code";
            cursors.add(new FactCursor(
                    connection,
                    kind,
                    """
                    select %s as scope, t.operator as line_operator, %s as line_service,
                           null as linked_charge, null as linked_agreement, t.file, t.line, %s
                    from %s t
                    order by scope, t.night, t.file, t.line
                    """.formatted(
                                    kind.state() == null ? "t.account" : "t.home",
                                    service,
                                    FactTable.of(kind).fields("t"),
                                    suspects(kind)),
                    names));
        }
        cursors.add(new FactCursor(
                connection,
                RecordKind.PAYMENT,
                """
                select t.scope, t.line_operator, t.line_service, t.linked_charge, t.linked_agreement,
                       t.file, t.line, %s
                from suspect_payment t order by t.scope, t.night, t.file, t.line
                """.formatted(FactTable.of(RecordKind.PAYMENT).fields("t")),
                names));
        if (payments.anyRefunds()) {
            cursors.add(refunds(names));
        }
    }

    private FactCursor refunds(FactCursor.Names names) throws SQLException {
        return new FactCursor(
                connection,
                RecordKind.REFUND,
                """
                select sp.scope, sp.line_operator, sp.line_service, null as linked_charge, null as linked_agreement,
                       t.file, t.line, %s
                from (select distinct scope, line_operator, line_service, channel, id_hash, transaction_id from suspect_payment) sp
                join (
                    select * from refund_n%d
                    union all
                    select r.* from refunded n %s
                ) t on t.txn_hash = sp.id_hash and t.channel = sp.channel and t.transaction_id = sp.transaction_id
                order by sp.scope, t.night, t.file, t.line
                """.formatted(
                                FactTable.of(RecordKind.REFUND).fields("t"),
                                night,
                                Probe.into("refund", "n.night", "o.txn_hash = n.hash", "r")),
                names);
    }

    private String suspects(RecordKind kind) {
        if (kind == RecordKind.CHARGE) {
            return "suspect_charge";
        }
        String rows = payments.suspectRows(FactTable.of(kind));
        return "(" + (kind.state() == null ? rows : ofStandingRecords(kind, rows)) + ")";
    }

    /**
     * A record counts for one account only, that of the row that stands: without records that are another account's now,
     * with rows that name another account and fill one of these.
     */
    private String ofStandingRecords(RecordKind kind, String rows) {
        return """
                select * from (
                    select t.*, bool_or(s.file is null) over (partition by t.home, t.id_hash) as stands
                    from (
                        select own.account as home, own.* from (%1$s) own
                        union all
                        select r.home, t.* from filling r join %2$s t using (file, line) where r.kind = %3$d
                        union all
                        select r.home, t.* from filling r join input_file f using (file) %4$s
                        where r.kind = %3$d and f.night <> %5$d
                    ) t left join superseded s using (file, line)
                ) t where stands
                """.formatted(
                        rows,
                        FactTable.of(kind).partition(night),
                        FactTable.of(kind).kindCode(),
                        Probe.into(
                                FactTable.of(kind).name(),
                                "f.night",
                                "o.id_hash = r.id_hash and o.file = r.file and o.line = r.line",
                                "t"),
                        night);
    }

    /** Rows that fill records of suspects and name other accounts. */
    private void findFillingRows() {
        new JdbcTemplate(source).execute("""
                create temp table filling on commit drop as
                select r.* from (select distinct on (file, line) * from foreign_row order by file, line, night desc) r
                join suspect s on s.night = %d and s.scope = r.home
                """.formatted(night));
    }

    @Override
    public boolean hasNext() {
        while (ready.isEmpty() && nextScope() != null) {
            fill(Objects.requireNonNull(nextScope()));
        }
        return !ready.isEmpty();
    }

    @Override
    public LineEvent next() {
        if (!hasNext()) {
            throw new NoSuchElementException("no more suspects");
        }
        return ready.remove();
    }

    private @Nullable UUID nextScope() {
        return cursors.stream()
                .map(FactCursor::scope)
                .filter(Objects::nonNull)
                .min(SCOPE_ORDER)
                .orElse(null);
    }

    private void fill(UUID scope) {
        String account = account(scope);
        List<LineEvent> events = new ArrayList<>();
        try {
            for (FactCursor cursor : cursors) {
                if (scope.equals(cursor.scope())) {
                    cursor.drain(account, events);
                }
            }
            releases.drain(scope, account, events);
        } catch (SQLException e) {
            throw translated(e);
        }
        ready.addAll(events);
    }

    private String account(UUID scope) {
        if (scope.getMostSignificantBits() >>> Short.SIZE == 0) {
            return ""; // a lineless scope
        }
        return accounts.open(scope);
    }

    private static IntFunction<String> paths(DataSource source) {
        Map<Integer, String> paths = new HashMap<>();
        new JdbcTemplate(source).query("select file, path from input_file", row -> {
            paths.put(row.getInt("file"), row.getString("path"));
        });
        return file -> Objects.requireNonNull(paths.get(file));
    }

    private static RuntimeException translated(SQLException e) {
        return new UncategorizedSQLException("read the suspects", null, e);
    }

    @Override
    public void close() {
        try {
            for (FactCursor cursor : cursors) {
                cursor.close();
            }
            payments.forget();
        } catch (SQLException e) {
            throw translated(e);
        } finally {
            DataSourceUtils.releaseConnection(connection, source);
        }
    }

    /** As PostgreSQL orders uuids: by their bytes, unsigned. */
    private static final Comparator<UUID> SCOPE_ORDER = (one, other) -> {
        int high = Long.compareUnsigned(one.getMostSignificantBits(), other.getMostSignificantBits());
        return high != 0 ? high : Long.compareUnsigned(one.getLeastSignificantBits(), other.getLeastSignificantBits());
    };
}
