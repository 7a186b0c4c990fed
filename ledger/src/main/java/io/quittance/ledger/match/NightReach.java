package io.quittance.ledger.match;

import io.quittance.domain.record.FactRow;
import io.quittance.domain.record.Field;
import io.quittance.domain.record.RecordKind;
import io.quittance.ledger.pack.LoadedPacks;
import io.quittance.ledger.pack.PackCursor;
import io.quittance.ledger.pack.PackReader;
import io.quittance.ledger.schema.FactTable;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** What the charges of a night can be touched by, for later nights: the row of {@code night_reach}. */
public final class NightReach {
    private static final FactTable CHARGES = FactTable.of(RecordKind.CHARGE);
    private static final Field KIND = RecordKind.CHARGE.field("kind");
    private static final int CHARGED_AT = RecordKind.CHARGE.slot("charged_at");
    private static final int START = RecordKind.CHARGE.slot("period_start");
    private static final int END = RecordKind.CHARGE.slot("period_end");
    private static final int CYCLE = RecordKind.CHARGE.slot("cycle");
    private static final int FIELDS =
            RecordKind.CHARGE.slots("kind", "charged_at", "period_start", "period_end", "cycle");
    private static final int PENALTY = 3;
    private static final int YEAR = 100;
    private static final long NEVER = Long.MIN_VALUE;

    private final JdbcTemplate jdbc;
    private final PackReader packs;

    /** Over a ledger, of which the packs of one night may be at hand. */
    public NightReach(DataSource source, LoadedPacks loaded) {
        this.jdbc = new JdbcTemplate(source);
        this.packs = new PackReader(source, loaded);
    }

    /** Keeps that of a night, once. */
    public void save(int night) {
        if (packs.isPacked(CHARGES, night)) {
            savePacked(night);
        } else {
            jdbc.update("""
                    insert into night_reach (night, latest, until, penalties)
                    select %1$d, max(greatest(charged_at, period_start, month_start(cycle))),
                           max(greatest(period_end, month_start(cycle) + interval '2 months')),
                           coalesce(bool_or(kind in (3, 4)), false)
                    from charge_n%1$d on conflict do nothing
                    """.formatted(night));
        }
    }

    private void savePacked(int night) {
        List<Reach> reaches = new ArrayList<>();
        packs.each(CHARGES, night, FIELDS, NightReach::of, reaches::add);
        jdbc.update(
                """
                insert into night_reach (night, latest, until, penalties)
                values (?, to_timestamp(?) at time zone 'UTC', to_timestamp(?) at time zone 'UTC', ?)
                on conflict do nothing
                """,
                night,
                seconds(reaches.stream().mapToLong(Reach::latest)),
                seconds(reaches.stream().mapToLong(Reach::until)),
                reaches.stream().anyMatch(Reach::penalties));
    }

    private static @Nullable Double seconds(LongStream times) {
        long latest = times.max().orElse(NEVER);
        return latest == NEVER ? null : (double) latest;
    }

    /** Of some charges, in epoch seconds. */
    private record Reach(long latest, long until, boolean penalties) {}

    private static Reach of(PackCursor rows) throws SQLException {
        long latest = NEVER;
        long until = NEVER;
        boolean penalties = false;
        while (rows.next()) {
            FactRow row = rows.row();
            latest = Math.max(latest, row.number(CHARGED_AT));
            if (row.has(START)) {
                latest = Math.max(latest, row.number(START));
            }
            if (row.has(END)) {
                until = Math.max(until, row.number(END));
            }
            if (row.has(CYCLE)) {
                latest = Math.max(latest, monthStart(row.number(CYCLE), 0));
                until = Math.max(until, monthStart(row.number(CYCLE), 2));
            }
            penalties |= row.code(KIND) >= PENALTY;
        }
        return new Reach(latest, until, penalties);
    }

    private static long monthStart(long month, int later) {
        return LocalDate.of((int) month / YEAR, (int) month % YEAR, 1)
                .plusMonths(later)
                .toEpochSecond(LocalTime.MIDNIGHT, ZoneOffset.UTC);
    }
}
