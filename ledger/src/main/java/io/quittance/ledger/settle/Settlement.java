package io.quittance.ledger.settle;

import io.quittance.domain.record.Field;
import io.quittance.domain.record.RecordKind;
import io.quittance.domain.record.Standing;
import io.quittance.domain.record.Standing.Fate;
import io.quittance.ledger.schema.FactTable;
import io.quittance.ledger.schema.Hash64;
import io.quittance.ledger.schema.Probe;
import io.quittance.ledger.schema.StoredRow;
import io.quittance.ledger.sieve.NightSieve;
import io.quittance.ledger.sieve.Sifted;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
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
    private static final int BATCH = 1000;

    private final JdbcTemplate jdbc;
    private final int night;
    private final NightSieve sieve;
    private final Sifted sifted;
    private final Consumer<Conflict> conflicts;
    private final Map<Integer, long[]> perFile = new HashMap<>();
    private final List<Object[]> gone = new ArrayList<>();
    private final List<Object[]> superseded = new ArrayList<>();
    private final FilledPayments filled;
    private final ForeignRows foreign;

    /**
     * For one night.
     *
     * @param sieve of the night
     * @param conflicts takes each conflict, in no particular order
     */
    public Settlement(DataSource source, int night, NightSieve sieve, Consumer<Conflict> conflicts) {
        this.jdbc = new JdbcTemplate(source);
        this.jdbc.setFetchSize(BATCH);
        this.night = night;
        this.sieve = sieve;
        this.sifted = new Sifted(source, sieve);
        this.filled = new FilledPayments(jdbc, night);
        this.foreign = new ForeignRows(jdbc, night);
        this.conflicts = conflicts;
    }

    /**
     * Settles all kinds.
     *
     * @return for each file that lost rows, how many were repeats and how many conflicts
     */
    public Map<Integer, long[]> settle() {
        for (RecordKind kind : RecordKind.values()) {
            if (hasRows(FactTable.of(kind))) {
                sifted.identities(kind);
                settle(FactTable.of(kind));
                sifted.forgetIdentities();
            }
        }
        return perFile;
    }

    private boolean hasRows(FactTable table) {
        return Boolean.TRUE.equals(
                jdbc.queryForObject("select exists (select from " + table.partition(night) + ")", Boolean.class));
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
                    select id_hash from doubtful_row
                    union all
                    select x.id_hash from echo_identity e %s
                ) doubtful group by id_hash having count(*) > 1
                """.formatted(Probe.into(table.name(), "e.night", "o.id_hash = e.hash", "x")));
        if (Boolean.TRUE.equals(jdbc.queryForObject("select not exists (select from twice)", Boolean.class))) {
            return;
        }
        jdbc.execute("analyze twice");
        Groups groups = new Groups(table);
        jdbc.query(
                """
                select t.night = %1$d as tonight, t.file, t.line, t.id_hash, %2$s
                from (
                    select * from doubtful_row where id_hash in (select id_hash from twice)
                    union all
                    select null::tid, x.* from echo_identity e join twice on twice.id_hash = e.hash %3$s
                ) t order by t.id_hash, tonight, t.night, t.file, t.line
                """.formatted(
                                night,
                                table.fields("t"),
                                Probe.into(table.name(), "e.night", "o.id_hash = twice.id_hash", "x")),
                row -> {
                    groups.add(row.getLong("id_hash"), row.getBoolean("tonight"), StoredRow.read(row, table.kind()));
                });
        groups.finish();
        save(table);
    }

    private void save(FactTable table) {
        remove(table);
        jdbc.batchUpdate(
                "insert into superseded (night, kind, file, line) values (?, ?, ?, ?) on conflict do nothing",
                superseded);
        filled.save();
        foreign.save();
        gone.clear();
        superseded.clear();
    }

    /** By their places: the partition has no index yet by which single rows could be found. */
    private void remove(FactTable table) {
        if (gone.isEmpty()) {
            return;
        }
        jdbc.execute("drop table if exists gone");
        jdbc.execute("create temp table gone (file int, line int) on commit drop");
        jdbc.batchUpdate("insert into gone (file, line) values (?, ?)", gone);
        jdbc.execute("analyze gone");
        jdbc.update("""
                delete from %s t using (select place from doubtful_row join gone using (file, line)) g where t.ctid = g.place
                """.formatted(table.partition(night)));
    }

    private void judge(RecordKind kind, long idHash, List<Candidate> candidates) {
        Standing standing = Standing.of(
                kind,
                candidates.stream().map(candidate -> candidate.row().values()).toList());
        for (int i = 0; i < candidates.size(); i++) {
            StoredRow row = candidates.get(i).row();
            Fate fate = standing.fates().get(i);
            if (candidates.get(i).tonight() && fate != Fate.KEPT) {
                remove(kind, row, fate);
                doubt(kind, row);
            } else if (fate == Fate.KEPT && i != standing.standing()) {
                doubt(kind, row);
                superseded.add(new Object[] {night, FactTable.of(kind).kindCode(), row.file(), row.line()});
                foreign.add(kind, idHash, candidates.get(standing.standing()).row(), row);
            }
        }
        if (kind == RecordKind.PAYMENT) {
            filled.add(standing, candidates.get(standing.standing()).row());
        }
    }

    private void remove(RecordKind kind, StoredRow row, Fate fate) {
        gone.add(new Object[] {row.file(), row.line()});
        long[] counts = perFile.computeIfAbsent(row.file(), file -> new long[2]);
        if (fate == Fate.REPEAT) {
            counts[0]++;
        } else {
            counts[1]++;
            conflicts.accept(new Conflict(row.file(), row.line(), words(kind, row)));
        }
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

    private record Candidate(boolean tonight, StoredRow row) {}

    /** Gathers consecutive rows of one hash and splits them by identity. */
    private final class Groups {
        private final FactTable table;
        private final Map<List<@Nullable Object>, List<Candidate>> group = new LinkedHashMap<>();
        private long hash;

        Groups(FactTable table) {
            this.table = table;
        }

        void add(long idHash, boolean tonight, StoredRow row) {
            if (idHash != hash) {
                finish();
                hash = idHash;
            }
            group.computeIfAbsent(row.identity(table.kind()), id -> new ArrayList<>())
                    .add(new Candidate(tonight, row));
        }

        void finish() {
            group.values().stream().filter(rows -> rows.size() > 1).forEach(rows -> judge(table.kind(), hash, rows));
            group.clear();
        }
    }
}
