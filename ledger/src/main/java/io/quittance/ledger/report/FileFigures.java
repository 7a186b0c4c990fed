package io.quittance.ledger.report;

import io.quittance.domain.record.FieldType;
import io.quittance.domain.record.RecordKind;
import io.quittance.ledger.schema.FactTable;
import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** What the ledger really has of each file of a night: counted from the rows, not from what was said of them. */
public final class FileFigures {
    private final JdbcTemplate jdbc;
    private final int night;
    private @Nullable Map<Integer, Figures> counted;

    /** Of one night, whose rows do not change any more once they were counted. */
    public FileFigures(DataSource source, int night) {
        this.jdbc = new JdbcTemplate(source);
        this.night = night;
    }

    /**
     * Rows and money of a file.
     *
     * @param amount in fen, over all kinds that have an amount
     */
    public record Figures(long rows, long amount) {
        Figures plus(long moreRows, long more) {
            return new Figures(rows + moreRows, amount + more);
        }
    }

    /** Of a file without rows. */
    public static final Figures NONE = new Figures(0, 0);

    /** By file number; files without rows are absent. Every row is read for it, once. */
    public Map<Integer, Figures> byFile() {
        if (counted == null) {
            counted = count();
        }
        return counted;
    }

    private Map<Integer, Figures> count() {
        Map<Integer, Figures> figures = new HashMap<>();
        for (RecordKind kind : RecordKind.values()) {
            String amount = hasAmount(kind) ? "coalesce(sum(amount), 0)" : "0";
            jdbc.query(
                    "select file, count(*), " + amount + " from "
                            + FactTable.of(kind).partition(night) + " group by file",
                    row -> {
                        Figures sofar = figures.getOrDefault(row.getInt(1), NONE);
                        figures.put(row.getInt(1), sofar.plus(row.getLong(2), row.getLong(3)));
                    });
        }
        return figures;
    }

    private static boolean hasAmount(RecordKind kind) {
        return kind.fields().stream()
                .anyMatch(field -> field.name().equals("amount") && field.type() == FieldType.MONEY);
    }
}
