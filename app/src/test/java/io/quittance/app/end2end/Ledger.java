package io.quittance.app.end2end;

import io.quittance.app.postgres.Database;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How much the ledger of a home holds.
 *
 * @param rows by table, and by what was counted in it
 */
record Ledger(SortedMap<String, String> rows) {

    private static final String TABLES = """
            select relname from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')
            and not relispartition and relname !~ '^(batch|qrtz|flyway)'""";

    static Ledger none() {
        return new Ledger(new TreeMap<>());
    }

    static Ledger of(Path home) {
        try (Database database = Database.open(Map.of(), home);
                Connection connection =
                        DriverManager.getConnection(database.url(), database.user(), database.password());
                Statement tables = connection.createStatement();
                Statement counts = connection.createStatement()) {
            SortedMap<String, String> rows = new TreeMap<>();
            ResultSet table = tables.executeQuery(TABLES);
            while (table.next()) {
                String name = table.getString(1);
                rows.put(name, ask(counts, "select count(*) from " + name));
            }
            rows.put("indexes", ask(counts, "select count(*) from pg_index where indisvalid"));
            rows.put("partitions", ask(counts, "select count(*) from pg_class where relispartition and relkind = 'r'"));
            rows.put("money charged", ask(counts, "select sum(amount) from charge"));
            rows.put("money paid", ask(counts, "select sum(amount) from payment"));
            rows.put("runs still open", ask(counts, "select count(*) from batch_job_execution where end_time is null"));
            return new Ledger(rows);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    /** Changes a ledger behind the program's back. */
    static void change(Path home, String statement) {
        try (Database database = Database.open(Map.of(), home);
                Connection connection =
                        DriverManager.getConnection(database.url(), database.user(), database.password());
                Statement change = connection.createStatement()) {
            change.executeUpdate(statement);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    /** A part of it. */
    Ledger of(Set<String> tables) {
        SortedMap<String, String> some = new TreeMap<>(rows);
        some.keySet().retainAll(tables);
        return new Ledger(some);
    }

    /** The number of rows of a table. */
    int count(String table) {
        return Integer.parseInt(rows.getOrDefault(table, "0"));
    }

    private static String ask(Statement statement, String question) throws SQLException {
        try (ResultSet answer = statement.executeQuery(question)) {
            answer.next();
            return String.valueOf(answer.getString(1));
        }
    }
}
