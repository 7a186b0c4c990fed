package io.quittance.ledger.settle;

import io.quittance.domain.record.Field;
import io.quittance.domain.record.RecordKind;
import io.quittance.domain.record.Standing;
import io.quittance.domain.record.Standing.Fate;
import io.quittance.ledger.copy.BinaryRows;
import io.quittance.ledger.copy.CopyBuffer;
import io.quittance.ledger.pack.PackReader;
import io.quittance.ledger.pack.RemovedRows;
import io.quittance.ledger.pack.Unpacking;
import io.quittance.ledger.schema.FactTable;
import io.quittance.ledger.schema.Hash64;
import io.quittance.ledger.schema.Probe;
import io.quittance.ledger.schema.StoredRow;
import io.quittance.ledger.sieve.NightSieve;
import io.quittance.ledger.sieve.Sifted;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Finds the rows of a night whose identity occurs more than once, and decides which of them stand.
 *
 * <p>Identities that occur twice are found in sets, by hash; only those come to Java, ordered, where the texts decide.
 * Repeats and conflicts leave the night's partition; a row that another one advances or fills in stays, and is entered
 * as superseded. To be called in one transaction, after the rows of held files are gone.
 */
public final class Settlement {
    /** How many rows have to be an earlier night's for a join with all of that. */
    public static final int MANY = 1000;

    private static final int BATCH = 1000;

    private final DataSource source;
    private final JdbcTemplate jdbc;
    private final int night;
    private final NightSieve sieve;
    private final Sifted sifted;
    private final Map<Integer, long[]> perFile = new HashMap<>();
    private final Redelivered redelivered;
    private final Gathered gone;
    private final Gathered passed;
    private final Gathered conflicts;
    private final Unpacking unpacking;
    private final FilledPayments filled;
    private final ForeignRows foreign;

    /**
     * For one night.
     *
     * @param sieve of the night
     * @param many how many rows have to be an earlier night's for a join with all of that, usually {@link #MANY}
     */
    public Settlement(DataSource source, int night, NightSieve sieve, int many) {
        this.source = source;
        this.jdbc = new JdbcTemplate(source);
        this.jdbc.setFetchSize(BATCH);
        this.night = night;
        this.sieve = sieve;
        this.sifted = new Sifted(source, sieve);
        this.redelivered = new Redelivered(source, night, sieve, many);
        this.gone = new Gathered(source, "gone", "file int, line int");
        this.passed = new Gathered(source, "passed", "file int, line int");
        this.conflicts = new Gathered(source, "conflicting", "file int, line int, id text");
        this.unpacking = new Unpacking(source, sieve.packs());
        this.filled = new FilledPayments(source, night);
        this.foreign = new ForeignRows(source, night);
    }

    /**
     * Settles all kinds.
     *
     * @return for each file that lost rows, how many were repeats and how many conflicts
     */
    public Map<Integer, long[]> settle() {
        conflicts.begin();
        for (RecordKind kind : RecordKind.values()) {
            if (hasRows(FactTable.of(kind))) {
                sifted.identities(kind);
                unpack(kind);
                redelivered.remove(FactTable.of(kind)).forEach((file, rows) -> counts(file)[0] += rows);
                settle(FactTable.of(kind));
                sifted.forgetIdentities();
            }
        }
        conflicts.end();
        return perFile;
    }

    /** The conflicts of a file by line, when all is settled; to be closed. */
    public Stream<Conflict> conflicts(int file) {
        return jdbc.queryForStream(
                "select line, id from conflicting where file = ? order by line",
                (row, number) -> new Conflict(row.getInt("line"), row.getString("id")),
                file);
    }

    private boolean hasRows(FactTable table) {
        String rows = new PackReader(source).isPacked(table, night) ? table.packs(night) : table.partition(night);
        return Boolean.TRUE.equals(jdbc.queryForObject("select exists (select from " + rows + ")", Boolean.class));
    }

    private void unpack(RecordKind kind) {
        unpacking
                .of(kind, night)
                .among("id_hash", "select hash from doubtful_identity")
                .unpack();
        unpacking.before(night, kind, List.of("id_hash"), "select hash, night from echo_identity");
    }

    private void settle(FactTable table) {
        jdbc.execute("drop table if exists doubtful_row, twice");
        jdbc.execute("""
                create temp table doubtful_row on commit drop as
                select t.ctid as place, t.* from %s t where id_hash in (select hash from doubtful_identity)
                """.formatted(table.partition(night)));
        jdbc.execute("analyze doubtful_row");
        jdbc.execute("""
                create temp table twice on commit drop as
                select id_hash from (
                    select id_hash, true as tonight from doubtful_row union all select hash, false from echo_identity
                ) doubtful group by id_hash having count(*) > 1 and bool_or(tonight)
                """);
        if (Boolean.TRUE.equals(jdbc.queryForObject("select not exists (select from twice)", Boolean.class))) {
            return;
        }
        jdbc.execute("analyze twice");
        gone.begin();
        passed.begin();
        filled.begin();
        foreign.begin();
        Groups groups = new Groups(table);
        String rows = """
                select t.night = %1$d as tonight, t.file, t.line, t.id_hash, %2$s
                from (
                    select * from doubtful_row where id_hash in (select id_hash from twice)
                    union all
                    select null::tid, x.* from echo_identity e join twice on twice.id_hash = e.hash %3$s
                ) t order by t.id_hash, tonight, t.night, t.file, t.line
                """.formatted(
                night, table.fields("t"), Probe.into(table.name(), "e.night", "o.id_hash = twice.id_hash", "x"));
        jdbc.query(connection -> BinaryRows.of(connection, rows, BATCH), row -> {
            groups.add(row.getLong("id_hash"), row.getBoolean("tonight"), StoredRow.read(row, table.kind()));
        });
        groups.finish();
        save(table);
    }

    private void save(FactTable table) {
        gone.end();
        if (gone.hasRows()) {
            jdbc.update("""
                    delete from %s t using (select place from doubtful_row join gone using (file, line)) g where t.ctid = g.place
                    """.formatted(table.partition(night))); // by place: the partition has no index yet
            new RemovedRows(source, night).note(table, "gone");
        }
        passed.end();
        jdbc.update(
                "insert into superseded select ?, ?, file, line from passed on conflict do nothing",
                night,
                table.kindCode());
        filled.save();
        foreign.save();
    }

    private void remove(RecordKind kind, StoredRow row, Fate fate) {
        place(gone.row(2), row);
        long[] counts = counts(row.file());
        if (fate == Fate.REPEAT) {
            counts[0]++;
        } else {
            counts[1]++;
            CopyBuffer conflict = conflicts.row(3);
            place(conflict, row);
            conflict.text(words(kind, row));
        }
    }

    private long[] counts(int file) {
        return perFile.computeIfAbsent(file, number -> new long[2]);
    }

    private static void place(CopyBuffer values, StoredRow row) {
        values.int4(row.file());
        values.int4(row.line());
    }

    /** What it was matched with has to find another match, or none. */
    private void doubt(RecordKind kind, StoredRow row) {
        List<String> references = switch (kind) {
            case CHARGE -> List.of("payment_ref");
            case PAYMENT -> List.of("transaction_id", "order_no");
            default -> List.of();
        };
        for (String reference : references) {
            if (row.values()[kind.slot(reference)] instanceof String text) {
                byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
                sieve.doubt(new Hash64().add(bytes, 0, bytes.length).value());
            }
        }
    }

    private static String words(RecordKind kind, StoredRow row) {
        return kind.identity().stream()
                .filter(field -> !field.name().equals("account"))
                .map(field -> word(field, row.values()[field.slot()]))
                .collect(Collectors.joining(" "));
    }

    private static String word(Field field, @Nullable Object value) {
        return value instanceof Long ordinal && !field.codes().isEmpty()
                ? field.codes().get(ordinal.intValue())
                : String.valueOf(value);
    }

    /** Judges consecutive rows of one hash, which may be of several records. */
    private final class Groups {
        private final RecordKind kind;
        private final Map<List<@Nullable Object>, Standing<StoredRow>> records = new LinkedHashMap<>();
        private long hash;

        Groups(FactTable table) {
            this.kind = table.kind();
        }

        void add(long idHash, boolean tonight, StoredRow row) {
            if (idHash != hash) {
                finish();
                hash = idHash;
            }
            Fate fate = records.computeIfAbsent(row.identity(kind), id -> new Standing<>(kind, StoredRow::values))
                    .add(row);
            if (tonight && fate != Fate.KEPT) {
                remove(kind, row, fate);
                doubt(kind, row);
            }
        }

        void finish() {
            records.values().stream()
                    .filter(record -> !record.others().isEmpty())
                    .forEach(this::pass);
            records.clear();
        }

        private void pass(Standing<StoredRow> record) {
            for (StoredRow row : record.others()) {
                doubt(kind, row);
                place(passed.row(2), row);
                foreign.add(kind, hash, record.row(), row);
            }
            if (kind == RecordKind.PAYMENT) {
                filled.add(record);
            }
        }
    }
}
