package io.quittance.ledger.sieve;

import io.quittance.domain.record.RecordKind;
import io.quittance.ledger.copy.BinaryRows;
import io.quittance.ledger.pack.LoadedPacks;
import io.quittance.ledger.pack.PackCursor;
import io.quittance.ledger.pack.PackReader;
import io.quittance.ledger.pack.Shares;
import io.quittance.ledger.schema.FactTable;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.jdbc.core.JdbcTemplate;

/** Passes the rows of a night that are in the ledger on to a sieve, for one that was not fed while they were loaded. */
final class LoadedRows {
    private static final int FETCH = 10_000;

    private final DataSource source;
    private final int night;
    private final LoadedPacks loaded;
    private final PackReader packs;
    private final Set<RecordKind> packed;

    /**
     * Of a night.
     *
     * @param loaded takes the packs again, if it has not all of them
     */
    LoadedRows(DataSource source, int night, LoadedPacks loaded) {
        this.source = source;
        this.night = night;
        this.loaded = loaded;
        this.packs = new PackReader(source, loaded);
        this.packed = Stream.of(RecordKind.values())
                .filter(kind -> packs.isPacked(FactTable.of(kind), night))
                .collect(Collectors.toSet());
    }

    /**
     * All that was loaded before a line of each file.
     *
     * @return how many rows there were
     */
    long pass(Sieve sieve, Map<Integer, Integer> upTo) {
        return packed(sieve, upTo) + unpacked(sieve, upTo);
    }

    /** The files that packs are of by now, each with the line behind the first one of its last pack. */
    Map<Integer, Integer> packs() {
        Map<Integer, Integer> upTo = new TreeMap<>();
        packed.forEach(kind -> new JdbcTemplate(source)
                .query(
                        "select file, max(first_line) + 1 from "
                                + FactTable.of(kind).packs(night) + " group by file",
                        row -> {
                            upTo.merge(row.getInt(1), row.getInt(2), Math::max);
                        }));
        return upTo;
    }

    /** Of packs, those of one kind after the other, for their shares are read side by side: what begins before a line. */
    long packed(Sieve sieve, Map<Integer, Integer> upTo) {
        if (upTo.isEmpty()) {
            return 0;
        }
        LongAdder rows = new LongAdder();
        packed.forEach(kind -> packs.each(
                FactTable.of(kind),
                night,
                upTo,
                SieveFeed.slots(kind),
                cursor -> pass(kind, cursor, upTo, sieve),
                rows::add));
        if (packed.contains(RecordKind.PAYMENT)) {
            doubtSuperseded(sieve);
        }
        return rows.sum();
    }

    private long pass(RecordKind kind, PackCursor cursor, Map<Integer, Integer> upTo, Sieve sieve) throws SQLException {
        SieveRows kept = new SieveRows();
        LoadedPacks.Again again = loaded.again(kind);
        boolean loads = !loaded.areOf(night);
        long rows = 0;
        while (cursor.next()) {
            if (cursor.firstLine() < upTo.getOrDefault(cursor.file(), 0)) {
                if (loads && cursor.isFirstOfPack()) {
                    again.take(cursor);
                }
                SieveFeed.add(kept, cursor.row(), cursor.keys());
                rows++;
                if (kept.isFull()) {
                    sieve.take(kept);
                }
            }
        }
        sieve.take(kept);
        again.end();
        return rows;
    }

    /** A row that is superseded was looked at, so it is unpacked. */
    private void doubtSuperseded(Sieve sieve) {
        new JdbcTemplate(source)
                .query("""
                select p.id_hash, p.order_hash from superseded s join %s p using (file, line) where s.night = %d
                """.formatted(FactTable.of(RecordKind.PAYMENT).partition(night), night), row -> {
                    sieve.doubt(row.getLong(1));
                    sieve.doubt(row.getLong(2));
                });
    }

    /** Of tables, those of all kinds side by side, each over a connection of its own: what was loaded is committed. */
    long unpacked(Sieve sieve, Map<Integer, Integer> upTo) {
        if (upTo.isEmpty()) {
            return 0;
        }
        String files = upTo.entrySet().stream()
                .map(file -> "(" + file.getKey() + ", " + file.getValue() + ")")
                .collect(Collectors.joining(", "));
        LongAdder rows = new LongAdder();
        Shares.each(
                Stream.of(RecordKind.values())
                        .filter(kind -> !packed.contains(kind))
                        .<Callable<Long>>map(kind -> () -> pass(kind, files, sieve)),
                rows::add);
        return rows.sum();
    }

    private long pass(RecordKind kind, String files, Sieve sieve) {
        String query = query(kind).formatted(FactTable.of(kind).partition(night)) + " join (values " + files
                + ") f (file, up_to) on f.file = t.file and t.line < f.up_to";
        SieveRows kept = new SieveRows();
        long rows = 0;
        try (Connection connection = source.getConnection()) {
            connection.setAutoCommit(false);
            try (PreparedStatement statement = BinaryRows.of(connection, query, FETCH);
                    ResultSet row = statement.executeQuery()) {
                for (; row.next(); rows++) {
                    read(kind, row, kept, sieve);
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
        return rows;
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
                    case when amount > 0 and ref_hash is not null then pay_channel - 1 else -1 end as claims
                    from %s t""";
            case PAYMENT -> "select " + lookups + """
                    , id_hash, order_hash, channel, amount, status = 2 as success,
                    exists (select from superseded s where s.file = t.file and s.line = t.line) as superseded
                    from %s t""";
            default -> "select " + lookups + ", id_hash from %s t";
        };
    }

    private static void read(RecordKind kind, ResultSet row, SieveRows kept, Sieve sieve) throws SQLException {
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
