package io.quittance.ledger.log;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The append-only log. What people do to cases, batches and people is written by the database itself; what a night or a
 * command does beside that is written here, in the transaction of the action.
 */
public final class ActionLog {
    private final JdbcClient jdbc;

    /** Over a ledger. */
    public ActionLog(DataSource source) {
        jdbc = JdbcClient.create(source);
    }

    /**
     * Writes an entry. Others who write wait until the transaction ends, so a long one writes at its end.
     *
     * @param actor a person, or {@code quittance}
     */
    public void write(String actor, String action, String subject, String detail) {
        jdbc.sql("select log_action(?, ?, ?, ?)")
                .params(actor, action, subject, detail)
                .query((row, index) -> index)
                .list();
    }

    /** Writes that accounts are in full in what a night or a batch has written. */
    public void write(Disclosure disclosure, String subject) {
        write(disclosure.by(), "accounts unmasked", subject, disclosure.reason());
    }

    /** Number of the first entry that does not follow from the one before; empty if the chain is whole. */
    public Optional<Long> brokenAt() {
        return jdbc.sql("select log_break()").query(Long.class).optional();
    }

    /** The entries about a subject, oldest first. */
    public List<LogEntry> of(String subject) {
        return entries("where subject = ? order by number", subject);
    }

    /** The newest entries, newest first. */
    public List<LogEntry> newest(int most) {
        return entries("order by number desc limit ?", most);
    }

    private List<LogEntry> entries(String which, Object parameter) {
        return jdbc.sql("select number, at, actor, action, subject, detail, encode(hash, 'hex') as hash from log_entry "
                        + which)
                .param(parameter)
                .query((row, index) -> new LogEntry(
                        row.getLong("number"),
                        row.getObject("at", OffsetDateTime.class),
                        row.getString("actor"),
                        row.getString("action"),
                        row.getString("subject"),
                        row.getString("detail"),
                        row.getString("hash")))
                .list();
    }
}
