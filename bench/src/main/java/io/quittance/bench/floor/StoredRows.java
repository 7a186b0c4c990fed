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
 * What one night has stored of its charges, payments and cancellations, as files that COPY takes: of each table its
 * tuples in binary, in the order in which they lie, and its definition as a statement. A tuple is a row, or a pack of
 * many; rows that were unpacked besides are there as well.
 *
 * @param folder existing
 */
public record StoredRows(Path folder) {
    private static final List<RecordKind> KINDS =
            List.of(RecordKind.CHARGE, RecordKind.PAYMENT, RecordKind.CANCELLATION);

    /** The tables that may have any, the largest first. */
    static final List<String> TABLES = Stream.concat(
                    FactTable.packable().stream().map(FactTable::packs),
                    KINDS.stream().map(FactTable::of).map(FactTable::name))
            .toList();

    private static final String DEFINITION = """
            select 'create table %1$s (' || string_agg(
                format('%%I %%s%%s', attname, format_type(atttypid, atttypmod), case when attnotnull then ' not null' end),
                ', ' order by attnum) || ') with (toast_tuple_target = 8160)'
            from pg_attribute where attrelid = '%1$s'::regclass and attnum > 0 and not attisdropped
            """;

    /** As far as the night has it; what was unpacked is in a pack too. */
    private static final String ROWS = """
            select coalesce(sum(accepted), 0) from input_file where night = %d and status = 'ACCEPTED'
            """;

    /**
     * Writes the files.
     *
     * @param ledger of one night, which has no other rows
     * @return how many rows they stand for
     */
    public long export(Connection ledger) throws SQLException, IOException {
        try (Statement statement = ledger.createStatement()) {
            // Else a scan may begin in the middle of a table.
            statement.execute("set synchronize_seqscans = off");
            int night = Integer.parseInt(ask(statement, "select night from night"));
            for (String table : TABLES) {
                Files.writeString(definition(table), ask(statement, DEFINITION.formatted(table)));
                export(ledger, "select * from " + table + " where night = " + night, rows(table));
            }
            return Long.parseLong(ask(statement, ROWS.formatted(night)));
        }
    }

    private static void export(Connection ledger, String query, Path path) throws SQLException, IOException {
        try (OutputStream file = Files.newOutputStream(path)) {
            ledger.unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyOut("copy (" + query + ") to stdout (format binary)", file);
        }
    }

    private static String ask(Statement statement, String query) throws SQLException {
        try (ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }

    /** The statement that makes an empty table. */
    String create(String table) throws IOException {
        return Files.readString(definition(table));
    }

    /** The table's tuples. */
    Path rows(String table) {
        return folder.resolve(table + ".copy");
    }

    private Path definition(String table) {
        return folder.resolve(table + ".sql");
    }
}
