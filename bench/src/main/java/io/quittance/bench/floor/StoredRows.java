package io.quittance.bench.floor;

import io.quittance.domain.record.RecordKind;
import io.quittance.ledger.schema.FactTable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;
import org.postgresql.PGConnection;

/**
 * The rows of one night's facts as files that COPY takes: for each table its rows in binary, in the order in which they
 * lie, and its definition as a statement.
 *
 * @param folder existing
 */
public record StoredRows(Path folder) {

    /** The tables that have rows, the largest first. */
    static final List<FactTable> TABLES = Stream.of(RecordKind.CHARGE, RecordKind.PAYMENT, RecordKind.CANCELLATION)
            .map(FactTable::of)
            .toList();

    private static final String DEFINITION = """
            select 'create table %1$s (' || string_agg(
                format('%%I %%s%%s', attname, format_type(atttypid, atttypmod), case when attnotnull then ' not null' end),
                ', ' order by attnum) || ')'
            from pg_attribute where attrelid = '%1$s'::regclass and attnum > 0 and not attisdropped
            """;

    /**
     * Writes the files.
     *
     * @param ledger of one night
     * @return how many rows they have
     */
    public long export(Connection ledger) throws SQLException, IOException {
        try (Statement statement = ledger.createStatement()) {
            // Else a scan may begin in the middle of a table.
            statement.execute("set synchronize_seqscans = off");
            int night = Integer.parseInt(ask(statement, "select night from night"));
            long rows = 0;
            for (FactTable table : TABLES) {
                Files.writeString(definition(table), ask(statement, DEFINITION.formatted(table.name())));
                rows += export(ledger, table.partition(night), rows(table));
            }
            return rows;
        }
    }

    private static long export(Connection ledger, String partition, Path path) throws SQLException, IOException {
        try (OutputStream file = Files.newOutputStream(path)) {
            return ledger.unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyOut("copy " + partition + " to stdout (format binary)", file);
        }
    }

    private static String ask(Statement statement, String query) throws SQLException {
        try (ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }

    /** The statement that makes an empty table. */
    String create(FactTable table) throws IOException {
        return Files.readString(definition(table));
    }

    /** The table's rows. */
    Path rows(FactTable table) {
        return folder.resolve(table.name() + ".copy");
    }

    private Path definition(FactTable table) {
        return folder.resolve(table.name() + ".sql");
    }
}
