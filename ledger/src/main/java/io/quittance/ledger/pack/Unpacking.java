package io.quittance.ledger.pack;

import io.quittance.domain.record.RecordKind;
import io.quittance.ledger.copy.Copy;
import io.quittance.ledger.copy.CopyBuffer;
import io.quittance.ledger.schema.FactTable;
import io.quittance.ledger.schema.KeyFilter;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Brings rows out of packs into the tables of facts, where queries can join them. Whoever joins charges or payments says
 * first which of them it needs; of nights that are not packed all are there.
 *
 * <p>Unpacks what is wanted and perhaps some more, and nothing twice. In the transaction of the caller, who is the only one
 * to unpack until its end.
 */
public final class Unpacking {
    private static final int LOCK = 0x7061636B;
    private static final String SOUGHT = """
            select '%1$s' as by_column, s.hash, s.night from (%2$s) s join night n using (night)
            where n.packed and s.night < %3$d and s.hash is not null
            """;
    private static final String WANTED = "select hash from sought_row where night = %d and by_column = '%s'";

    private final DataSource source;
    private final JdbcTemplate jdbc;
    private final PackReader reader;
    private final PackKeys keys;
    private @Nullable Set<Integer> nights;

    /** Over a ledger. */
    public Unpacking(DataSource source) {
        this(source, LoadedPacks.none());
    }

    /** Over a ledger, of which the packs of one night may be at hand. */
    public Unpacking(DataSource source, LoadedPacks loaded) {
        this.source = source;
        this.jdbc = new JdbcTemplate(source);
        this.reader = new PackReader(source, loaded);
        this.keys = new PackKeys(source, loaded);
    }

    /** Rows of one night. */
    public Rows of(RecordKind kind, int night) {
        return new Rows(FactTable.of(kind), night);
    }

    /**
     * Unpacks rows of nights before one.
     *
     * @param columns of hashes, of which one is looked at after the other, or the account
     * @param hashesAndNights a query of both, in columns of these names
     */
    public void before(int night, RecordKind kind, List<String> columns, String hashesAndNights) {
        before(night, kind, columns.stream().collect(Collectors.toMap(column -> column, column -> hashesAndNights)));
    }

    /**
     * The same with a query for each column, in one pass.
     *
     * @param sought of hashes and nights, by column
     */
    public void before(int night, RecordKind kind, Map<String, String> sought) {
        if (nights().isEmpty()) {
            return;
        }
        jdbc.execute("create temp table sought_row on commit drop as "
                + sought.entrySet().stream()
                        .map(column -> SOUGHT.formatted(column.getKey(), column.getValue(), night))
                        .collect(Collectors.joining(" union ")));
        for (Integer earlier : jdbc.queryForList("select distinct night from sought_row order by 1", Integer.class)) {
            Rows rows = of(kind, earlier);
            sought.keySet().forEach(column -> rows.among(column, WANTED.formatted(earlier, column)));
            rows.unpack();
        }
        jdbc.execute("drop table sought_row");
    }

    /** Every row there is, for who cannot say which. */
    public void everything() {
        for (int night : nights()) {
            for (FactTable kind : FactTable.packable()) {
                of(kind.kind(), night).all().unpack();
            }
        }
    }

    private Set<Integer> nights() {
        Set<Integer> known = nights;
        if (known == null) {
            known = new TreeSet<>(
                    jdbc.queryForList("select night from night where packed and state <> 'ABANDONED'", Integer.class));
            nights = known;
        }
        return known;
    }

    /** Rows of one kind and night that are wanted. */
    public final class Rows {
        private final FactTable table;
        private final int night;
        private final Wanted wanted;
        private Supplier<RowTally> tallies = () -> RowTally.NONE;
        private int counted;

        private Rows(FactTable table, int night) {
            this.table = table;
            this.night = night;
            this.wanted = new Wanted(jdbc, table);
        }

        private boolean arePacked() {
            return table.isPackable() && nights().contains(night);
        }

        /** Those of which a column of hashes, or the account, is among what a query says; a null says nothing. */
        public Rows among(String column, String hashes) {
            return among(List.of(column), hashes);
        }

        /** The same with several columns, of which one is enough. */
        public Rows among(List<String> columns, String hashes) {
            if (arePacked()) {
                wanted.among(columns, hashes);
            }
            return this;
        }

        /**
         * Those for which a test holds.
         *
         * @param fields that it looks at, by themselves or in hashes; it sees no others
         */
        public Rows where(RowTest test, String... fields) {
            wanted.where(test, table.kind().slots(fields));
            return this;
        }

        /** All of them. */
        public Rows all() {
            return where((row, keys) -> true);
        }

        /**
         * Has every row counted on the way.
         *
         * @param fields that are looked at
         */
        public Rows counted(Supplier<RowTally> byShare, String... fields) {
            tallies = byShare;
            counted = table.kind().slots(fields);
            return this;
        }

        /** Unpacks them. */
        public void unpack() {
            if (!arePacked() || wanted.isNothing()) {
                return;
            }
            jdbc.queryForObject("select pg_advisory_xact_lock(?, ?) is null", Boolean.class, LOCK, night);
            String target = table.partition(night) + " (" + table.columns() + ")";
            Places there = Places.of(jdbc, table.partition(night));
            read(rows -> share(rows, there), share -> {
                Copy.send(source, target, share.tuples());
                share.tally().end();
            });
            jdbc.execute("analyze " + table.partition(night));
        }

        /** All packs of a night that goes on; of one that is over, those that its keys lead to. */
        private void read(PackReader.Visit<Share> visit, Consumer<Share> shares) {
            int slots = wanted.slots() | counted;
            Map<String, List<KeyFilter>> sought = wanted.sought();
            if (sought.isEmpty() || !keys.areKept(table, night)) {
                reader.each(table, night, slots, visit, shares);
            } else {
                reader.each(table, night, keys.find(table, night, sought), slots, visit, shares);
            }
        }

        private Share share(PackCursor rows, Places there) throws SQLException {
            Share share = new Share(new CopyBuffer(1 << 12), tallies.get());
            FactTuple tuple = new FactTuple(table, night);
            while (rows.next()) {
                share.tally().add(rows);
                if (wanted.has(rows.row(), rows.keys()) && !there.have(rows)) {
                    rows.whole();
                    tuple.write(share.tuples(), rows.file(), rows.row(), rows.token(), rows.keys());
                }
            }
            return share;
        }
    }

    /** What came of a share of the rows. */
    private record Share(CopyBuffer tuples, RowTally tally) {}
}
