package io.quittance.ledger.casework;

import io.quittance.domain.record.LineEvent;
import io.quittance.ledger.judge.SuspectEvents;
import io.quittance.ledger.schema.PastTables;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** Every event of some accounts, as a night's judge reads those of its suspects. */
final class AccountEvents {
    private final JdbcTemplate jdbc;
    private final int night;

    /** As of a night. */
    AccountEvents(DataSource source, int night) {
        this.jdbc = new JdbcTemplate(source);
        this.night = night;
    }

    /**
     * By account. A table of the session takes the place of the night's suspects, so that the same cursors serve.
     *
     * @param accounts a query of their tokens
     * @param events opened when that table is there
     */
    Map<String, List<LineEvent>> of(String accounts, Supplier<SuspectEvents> events) {
        PastTables past = isPast() ? past() : null;
        jdbc.execute("create temp table suspect (like suspect) on commit drop");
        jdbc.update(
                "insert into suspect select distinct ?::int, account, false from (%s) a".formatted(accounts), night);
        jdbc.execute("analyze suspect");
        Map<String, List<LineEvent>> found = new HashMap<>();
        try (SuspectEvents all = events.get()) {
            all.forEachRemaining(event -> found.computeIfAbsent(event.line().account(), account -> new ArrayList<>())
                    .add(event));
        }
        jdbc.execute("drop table suspect");
        if (past != null) {
            past.leave();
        }
        return found;
    }

    /** Whether other nights came after it: then its files are written once more, and have to say what they said. */
    private boolean isPast() {
        return Boolean.TRUE.equals(jdbc.queryForObject(
                "select exists (select from night where night > ? and state = 'BALANCED')", Boolean.class, night));
    }

    private PastTables past() {
        return PastTables.enter(jdbc, "night <= " + night, """
                exists (select from public.batch b join public.night n on n.night = %d
                        where b.number = r.batch and b.released_at <= n.balanced_at)""".formatted(night));
    }
}
