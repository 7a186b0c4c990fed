package io.quittance.ledger.verify;

import io.quittance.domain.record.RecordKind;
import io.quittance.ledger.night.InputFile;
import io.quittance.ledger.night.InputFiles;
import io.quittance.ledger.night.Night;
import io.quittance.ledger.report.Control;
import io.quittance.ledger.report.FindingControls;
import io.quittance.ledger.report.NightFigures;
import io.quittance.ledger.report.NightFigures.Figures;
import io.quittance.ledger.schema.FactTable;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Lines of a night's proof counted once more, from the facts as they were known then.
 *
 * <p>What a line of the matching says of links and carried items lives in that step alone, so of these only the side
 * that facts tell is counted: what was collected and charged, and what stayed open. A night whose facts have been purged
 * has nothing to be counted.
 */
public final class Recount {
    private static final List<String> CHANNELS =
            RecordKind.PAYMENT.field("channel").codes();

    private final DataSource source;
    private final JdbcTemplate jdbc;
    private final Night night;

    /** Of one night. */
    public Recount(DataSource source, Night night) {
        this.source = source;
        this.jdbc = new JdbcTemplate(source);
        this.night = night;
    }

    /**
     * A figure of the proof counted again.
     *
     * @param control the line's name
     * @param left what its left side should be; absent where it is not counted
     * @param right the same for its right side
     */
    public record Counted(
            String control, @Nullable Long left, @Nullable Long right) {}

    /** All that can be counted. */
    public List<Counted> figures() {
        if (!isKept()) {
            return List.of();
        }
        NightFigures stored = new NightFigures(source, night.number());
        List<Counted> figures = new ArrayList<>();
        files(figures, stored);
        for (int channel = 0; channel < CHANNELS.size(); channel++) {
            String name = CHANNELS.get(channel);
            both(figures, "collected " + name + " = matched + carried + unbilled", stored.taken(channel), null);
            both(figures, "charged " + name + " = matched + carried + uncollected", stored.charged(channel), null);
        }
        both(figures, "open items: opening + new - closed = closing", null, open());
        for (Control control : new FindingControls(source).of(night.number())) {
            figures.add(new Counted(control.name(), control.left(), control.right()));
        }
        return figures;
    }

    private boolean isKept() {
        return Boolean.TRUE.equals(jdbc.queryForObject(
                "select to_regclass(?) is not null",
                Boolean.class,
                FactTable.of(RecordKind.CHARGE).partition(night.number())));
    }

    private void files(List<Counted> figures, NightFigures stored) {
        for (InputFile file : new InputFiles(source).of(night.number())) {
            if (file.status() == InputFile.Status.ACCEPTED) {
                long rows = stored.ofFile(file.number()).rows();
                figures.add(new Counted(file.path() + ": rows accepted = rows in the ledger", file.accepted(), rows));
            }
        }
    }

    private Figures open() {
        return jdbc.query(
                        "select count(*), coalesce(sum(amount), 0) from open_item where night = ?",
                        (row, index) -> new Figures(row.getLong(1), row.getLong(2)),
                        night.number())
                .get(0);
    }

    private static void both(List<Counted> figures, String name, @Nullable Figures left, @Nullable Figures right) {
        figures.add(new Counted(name + " (count)", side(left, Figures::rows), side(right, Figures::rows)));
        figures.add(new Counted(name, side(left, Figures::amount), side(right, Figures::amount)));
    }

    private static @Nullable Long side(@Nullable Figures figures, ToLongFunction<Figures> figure) {
        return figures == null ? null : figure.applyAsLong(figures);
    }
}
