package io.quittance.ledger.settle;

import io.quittance.domain.record.RecordKind;
import io.quittance.ledger.copy.BinaryRows;
import io.quittance.ledger.pack.RemovedRows;
import io.quittance.ledger.schema.FactTable;
import io.quittance.ledger.sieve.NightSieve;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Takes out the rows of a night that say what an earlier night says, value by value.
 *
 * <p>Whole deliveries come twice, and some exports have all that there was since the first of the month. Such rows are
 * repeats whatever else is said of their record, because no earlier night keeps a conflict; so nobody has to look at
 * them one by one.
 */
final class Redelivered {
    private static final int BATCH = 10_000;

    private final DataSource source;
    private final JdbcTemplate jdbc;
    private final int night;
    private final NightSieve sieve;
    private final int many;

    /**
     * For one night.
     *
     * @param many how many rows have to be an earlier night's for a join with all of that
     */
    Redelivered(DataSource source, int night, NightSieve sieve, int many) {
        this.source = source;
        this.jdbc = new JdbcTemplate(source);
        this.night = night;
        this.sieve = sieve;
        this.many = many;
    }

    /**
     * Takes out those of a kind, among the rows that {@code echo_identity} names.
     *
     * @return how many each file lost
     */
    Map<Integer, Long> remove(FactTable table) {
        List<Integer> nights = jdbc.queryForList(
                "select night from echo_identity group by night having count(*) >= ?", Integer.class, many);
        Map<Integer, Long> removed = new HashMap<>();
        if (!nights.isEmpty()) {
            jdbc.execute("drop table if exists redelivered");
            jdbc.execute("create temp table redelivered on commit drop as "
                    + nights.stream().map(night -> same(table, night)).collect(Collectors.joining(" union all ")));
            jdbc.execute("analyze redelivered");
            jdbc.update(
                    "delete from %s t using redelivered r where t.ctid = r.place".formatted(table.partition(night)));
            new RemovedRows(source, night).note(table, "redelivered");
            references(table.kind()).forEach(this::doubt);
            jdbc.query("select file, count(*) from redelivered group by file", row -> {
                removed.put(row.getInt("file"), row.getLong("count"));
            });
        }
        return removed;
    }

    private String same(FactTable table, int earlier) {
        return """
                select t.ctid as place, t.file, t.line%1$s from %2$s t
                join %3$s e on e.night = %4$d and e.id_hash = t.id_hash and (%5$s) is not distinct from (%6$s)
                """.formatted(
                references(table.kind()).stream().map(hash -> ", t." + hash).collect(Collectors.joining()),
                table.partition(night),
                table.name(),
                earlier,
                values("t", table.kind()),
                values("e", table.kind()));
    }

    private static String values(String alias, RecordKind kind) {
        return kind.fields().stream().map(field -> alias + "." + field.name()).collect(Collectors.joining(", "));
    }

    /** What they were matched with has to find another match, or none. */
    private void doubt(String reference) {
        String hashes = "select %1$s from redelivered where %1$s is not null".formatted(reference);
        jdbc.query(connection -> BinaryRows.of(connection, hashes, BATCH), row -> {
            sieve.doubt(row.getLong(1));
        });
    }

    private static List<String> references(RecordKind kind) {
        return switch (kind) {
            case CHARGE -> List.of("ref_hash");
            case PAYMENT -> List.of("id_hash", "order_hash");
            default -> List.of();
        };
    }
}
