package io.quittance.app.end2end;

import io.quittance.app.postgres.Database;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A connection to the database of a home, past the program. */
final class Psql implements AutoCloseable {

    private final Database database;
    private final Connection connection;

    private Psql(Database database, Connection connection) {
        this.database = database;
        this.connection = connection;
    }

    static Psql on(Path home) {
        Database database = Database.open(Map.of(), home);
        try {
            return new Psql(
                    database, DriverManager.getConnection(database.url(), database.user(), database.password()));
        } catch (SQLException e) {
            database.close();
            throw new AssertionError(e);
        }
    }

    /** The rows of an answer of one column. */
    List<String> ask(String question) {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(question)) {
            List<String> answer = new ArrayList<>();
            while (row.next()) {
                answer.add(String.valueOf(row.getString(1)));
            }
            return answer;
        } catch (SQLException e) {
            throw new AssertionError(question, e);
        }
    }

    void change(String command) {
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate(command);
        } catch (SQLException e) {
            throw new AssertionError(command, e);
        }
    }

    @Override
    public void close() {
        try (database) {
            connection.close();
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }
}
