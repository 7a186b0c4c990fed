package io.quittance.ledger.verify;

import io.quittance.domain.record.RecordKind;
import io.quittance.ledger.night.InputFile;
import io.quittance.ledger.night.InputFiles;
import io.quittance.ledger.night.Night;
import io.quittance.ledger.report.Control;
import io.quittance.ledger.report.FileFigures;
import io.quittance.ledger.report.FindingControls;
import io.quittance.ledger.schema.FactTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
        List<Counted> figures = new ArrayList<>();
        files(figures);
        for (int channel = 0; channel < CHANNELS.size(); channel++) {
            collected(figures, channel);
            charged(figures, channel);
        }
        long[] open = pair("select count(*), coalesce(sum(amount), 0) from open_item where night = ?");
        both(figures, "open items: opening + new - closed = closing", null, open);
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

    private void files(List<Counted> figures) {
        Map<Integer, FileFigures.Figures> stored = new FileFigures(source, night.number()).byFile();
        for (InputFile file : new InputFiles(source).of(night.number())) {
            if (file.status() == InputFile.Status.ACCEPTED) {
                long rows = stored.getOrDefault(file.number(), FileFigures.NONE).rows();
                figures.add(new Counted(file.path() + ": rows accepted = rows in the ledger", file.accepted(), rows));
            }
        }
    }

    private void collected(List<Counted> figures, int channel) {
        String name = "collected " + CHANNELS.get(channel) + " = matched + carried + unbilled";
        both(figures, name, pair("""
                select count(*), coalesce(sum(p.amount), 0) from payment p where p.night = ? and p.status = 2
                and p.channel = %d and %s
                """.formatted(channel, stood("p"))), null);
    }

    private void charged(List<Counted> figures, int channel) {
        String name = "charged " + CHANNELS.get(channel) + " = matched + carried + uncollected";
        both(figures, name, pair("""
                select count(*), coalesce(sum(c.amount), 0) from charge c where c.night = ? and c.amount > 0
                and c.reverses is null and c.pay_channel = %d + 1
                """.formatted(channel)), null);
    }

    /** What a later night superseded stood when this one was proved. */
    private String stood(String alias) {
        return "not exists (select from superseded s where s.night <= %1$d and s.file = %2$s.file and s.line = %2$s.line)"
                .formatted(night.number(), alias);
    }

    private void both(List<Counted> figures, String name, long @Nullable [] left, long @Nullable [] right) {
        figures.add(new Counted(name + " (count)", side(left, 0), side(right, 0)));
        figures.add(new Counted(name, side(left, 1), side(right, 1)));
    }

    private static @Nullable Long side(long @Nullable [] pair, int index) {
        return pair == null ? null : pair[index];
    }

    private long[] pair(String query) {
        return jdbc.query(query, (row, index) -> new long[] {row.getLong(1), row.getLong(2)}, night.number())
                .get(0);
    }
}
