package io.quittance.ledger.load;

import io.quittance.domain.quarantine.Reason;
import io.quittance.domain.quarantine.RejectedRow;
import io.quittance.domain.record.FactRow;
import io.quittance.domain.record.RecordKind;
import io.quittance.ledger.copy.Copy;
import io.quittance.ledger.copy.CopyBuffer;
import io.quittance.ledger.schema.FactTable;
import io.quittance.ledger.secret.AccountKey;
import io.quittance.ledger.secret.AccountTokens;
import io.quittance.ledger.secret.Seal;
import io.quittance.ledger.sieve.SieveFeed;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;

/**
 * Puts the rows of one file into the night's partitions, a chunk at a time.
 *
 * <p>Rows are gathered in memory until {@link #flush}, which must be called within the transaction that also records
 * the progress: both commit or neither. Not thread-safe.
 */
public final class ChunkWriter {
    private static final int MOST = 32 << 20;

    private final DataSource source;
    private final int night;
    private final boolean packed;
    private final int file;
    private final AccountTokens tokens;
    private final SieveFeed sieve;
    private final Seal seal;
    private final Map<RecordKind, RowEncoder> encoders = new EnumMap<>(RecordKind.class);
    private final CopyBuffer quarantine = new CopyBuffer(1 << 12);
    private final Map<UUID, String> longAccounts = new LinkedHashMap<>();
    private RecordKind lastKind = RecordKind.CHARGE;
    private RowEncoder last;

    /**
     * For one file of one night.
     *
     * @param packed whether the night keeps its charges and payments in packs
     * @param sieve takes the keys of every row; whoever adds the last one flushes it
     */
    public ChunkWriter(DataSource source, AccountKey key, int night, boolean packed, int file, SieveFeed sieve) {
        this.source = source;
        this.night = night;
        this.packed = packed;
        this.file = file;
        this.tokens = key.tokens();
        this.sieve = sieve;
        this.seal = key.seal();
        this.last = encoder(lastKind);
    }

    /** Takes a row; nothing is kept of the holder. */
    public void add(FactRow row) {
        if (row.kind() != lastKind) {
            lastKind = row.kind();
            last = encoder(lastKind);
        }
        last.add(row);
        if (last.hasLongAccount(row)) {
            String account = last.account(row);
            longAccounts.put(tokens.of(account), account);
        }
    }

    /** Takes a row that was refused. */
    public void reject(RejectedRow rejected) {
        quarantine.beginRow(7);
        quarantine.int4(night);
        quarantine.int4(file);
        quarantine.int4(rejected.line());
        quarantine.text(lines(rejected, Reason::code));
        quarantine.text(lines(rejected, Reason::zh));
        quarantine.text(lines(rejected, Reason::en));
        byte[] raw = seal.close(rejected.raw());
        quarantine.bytes(raw, 0, raw.length);
    }

    /** Whether so much was gathered, some 32 MiB, that it should be flushed; rows may be very long. */
    public boolean isFull() {
        return last.size() + quarantine.size() > MOST;
    }

    /** Sends what was gathered over the connection of the current transaction, and forgets it. */
    public void flush() {
        Connection connection = DataSourceUtils.getConnection(source);
        try {
            CopyManager copies = connection.unwrap(PGConnection.class).getCopyAPI();
            for (RowEncoder encoder : encoders.values()) {
                encoder.flush(copies);
            }
            Copy.send(copies, "quarantine (night, file, line, codes, zh, en, raw)", quarantine);
            saveLongAccounts();
        } catch (SQLException e) {
            throw new UncategorizedSQLException("copy a chunk", null, e);
        } finally {
            DataSourceUtils.releaseConnection(connection, source);
        }
    }

    private void saveLongAccounts() {
        JdbcClient jdbc = JdbcClient.create(source);
        longAccounts.forEach((token, account) -> jdbc.sql(
                        "insert into account_vault (account, sealed) values (?, ?) on conflict do nothing")
                .params(token, seal.close(account))
                .update());
        longAccounts.clear();
    }

    private RowEncoder encoder(RecordKind kind) {
        return encoders.computeIfAbsent(
                kind, absent -> new RowEncoder(FactTable.of(kind), night, file, tokens, sieve, packed));
    }

    private static String lines(RejectedRow rejected, Function<Reason, String> part) {
        return rejected.reasons().stream().map(part).collect(Collectors.joining("\n"));
    }
}
