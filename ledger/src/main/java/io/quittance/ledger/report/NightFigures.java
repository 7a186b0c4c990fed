package io.quittance.ledger.report;

import io.quittance.domain.record.FieldType;
import io.quittance.domain.record.RecordKind;
import io.quittance.ledger.pack.PackCursor;
import io.quittance.ledger.pack.PackReader;
import io.quittance.ledger.pack.Places;
import io.quittance.ledger.pack.RowTally;
import io.quittance.ledger.schema.FactTable;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What the ledger really has of a night, by file and on either side of the matching: counted from the rows, not from
 * what was said of them. Every row is read for it, once a night.
 */
public final class NightFigures {
    static final int NEITHER_SIDE = -1;

    private final JdbcTemplate jdbc;
    private final PackReader packs;
    private final int night;
    private final boolean goesOn;
    private final Counts tallied = new Counts(new HashMap<>(), new EnumMap<>(RecordKind.class));
    private @Nullable Counts counts;
    private Map<Integer, Figures> byFile = Map.of();

    /** Of one night, whose rows do not change any more once they were counted. */
    public NightFigures(DataSource source, int night) {
        this(source, night, false);
    }

    private NightFigures(DataSource source, int night, boolean goesOn) {
        this.jdbc = new JdbcTemplate(source);
        this.packs = new PackReader(source);
        this.night = night;
        this.goesOn = goesOn;
    }

    /** Of the night that is going on: what an earlier run of it has kept of its files is not counted again. */
    public static NightFigures ofRun(DataSource source, int night) {
        return new NightFigures(source, night, true);
    }

    /**
     * Rows and money.
     *
     * @param amount in fen; of a file, over all kinds that have an amount
     */
    public record Figures(long rows, long amount) {
        /** Of nothing. */
        public static final Figures NONE = new Figures(0, 0);

        Figures plus(Figures other) {
            return new Figures(rows + other.rows, amount + other.amount);
        }

        Figures minus(Figures other) {
            return new Figures(rows - other.rows, amount - other.amount);
        }
    }

    /** What a file has; nothing, if it has no rows. */
    public Figures ofFile(int file) {
        if (byFile.isEmpty()) {
            byFile = goesOn && counts == null ? kept() : counts().byFile();
        }
        if (byFile.isEmpty()) {
            byFile = counts().byFile();
        }
        return byFile.getOrDefault(file, Figures.NONE);
    }

    /** Keeps what the files have for a run that may have to go on with this one, in the transaction that matched them. */
    public void keep() {
        jdbc.update("delete from file_figures where night = ?", night);
        jdbc.batchUpdate(
                "insert into file_figures (night, file, rows, amount) values (?, ?, ?, ?)",
                counts().byFile().entrySet().stream()
                        .map(file -> new Object[] {
                            night,
                            file.getKey(),
                            file.getValue().rows(),
                            file.getValue().amount()
                        })
                        .toList());
    }

    private Map<Integer, Figures> kept() {
        Map<Integer, Figures> kept = new HashMap<>();
        jdbc.query(
                "select file, rows, amount from file_figures where night = ?",
                row -> {
                    kept.put(row.getInt(1), new Figures(row.getLong(2), row.getLong(3)));
                },
                night);
        return kept;
    }

    /** Charges that the payments of a channel are expected to cover. */
    public Figures charged(int channel) {
        return counts().bySide(RecordKind.CHARGE).getOrDefault(channel, Figures.NONE);
    }

    /** Payments of a channel that succeeded, as far as no other row stood for them when the night was settled. */
    public Figures taken(int channel) {
        return counts().bySide(RecordKind.PAYMENT).getOrDefault(channel, Figures.NONE);
    }

    private Counts counts() {
        if (counts == null) {
            Counts counting = tallied;
            for (RecordKind kind : RecordKind.values()) {
                if (counting.has(kind)) {
                    continue;
                }
                if (packs.isPacked(FactTable.of(kind), night)) {
                    countPacked(kind, counting);
                } else {
                    count(kind, counting);
                }
            }
            counts = counting;
        }
        return counts;
    }

    private void countPacked(RecordKind kind, Counts counting) {
        Supplier<RowTally> tally = tally(kind, counting);
        packs.each(FactTable.of(kind), night, PackReader.ALL, rows -> counted(rows, tally.get()), RowTally::end);
    }

    private static RowTally counted(PackCursor rows, RowTally tally) throws SQLException {
        while (rows.next()) {
            tally.add(rows);
        }
        return tally;
    }

    /** For who goes through all rows of a packed night anyway, once they do not change any more. */
    public Supplier<RowTally> tally(RecordKind kind) {
        return tally(kind, tallied);
    }

    private Supplier<RowTally> tally(RecordKind kind, Counts counting) {
        Places superseded = Places.of(
                jdbc,
                "superseded where night = %d and kind = %d"
                        .formatted(night, FactTable.of(kind).kindCode()));
        return () -> new PackedFigures(kind, superseded, counting::add);
    }

    private void count(RecordKind kind, Counts counting) {
        boolean superseded = kind == RecordKind.PAYMENT && anySuperseded();
        String query = "select t.file, %s, count(*), %s from %s t %s group by 1, 2"
                .formatted(
                        channel(kind, superseded),
                        hasAmount(kind) ? "coalesce(sum(t.amount), 0)" : "0",
                        FactTable.of(kind).partition(night),
                        superseded
                                ? "left join superseded s on s.night = t.night and s.file = t.file and s.line = t.line"
                                : "");
        jdbc.query(query, row -> {
            counting.add(kind, row.getInt(1), row.getInt(2), new Figures(row.getLong(3), row.getLong(4)));
        });
    }

    /** On which channel's side of the matching a row stands. */
    private static String channel(RecordKind kind, boolean superseded) {
        return switch (kind) {
            case CHARGE ->
                "case when t.pay_channel > 0 and t.amount > 0 then t.pay_channel - 1 else %d end"
                        .formatted(NEITHER_SIDE);
            case PAYMENT ->
                "case when t.status = 2 %s then t.channel else %d end"
                        .formatted(superseded ? "and s.file is null" : "", NEITHER_SIDE);
            default -> String.valueOf(NEITHER_SIDE);
        };
    }

    /** Whether other rows stand for some of tonight's: a join costs as much as the scan, even where it finds nothing. */
    private boolean anySuperseded() {
        return Boolean.TRUE.equals(
                jdbc.queryForObject("select exists (select from superseded where night = ?)", Boolean.class, night));
    }

    private static boolean hasAmount(RecordKind kind) {
        return kind.fields().stream()
                .anyMatch(field -> field.name().equals("amount") && field.type() == FieldType.MONEY);
    }

    private record Counts(Map<Integer, Figures> byFile, Map<RecordKind, Map<Integer, Figures>> sides) {
        void add(RecordKind kind, int file, int side, Figures figures) {
            byFile.merge(file, figures, Figures::plus);
            bySide(kind).merge(side, figures, Figures::plus);
        }

        boolean has(RecordKind kind) {
            return sides.containsKey(kind);
        }

        Map<Integer, Figures> bySide(RecordKind kind) {
            return sides.computeIfAbsent(kind, none -> new HashMap<>());
        }
    }
}
