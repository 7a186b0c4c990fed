package io.quittance.app.postgres;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/** Knocks at a database once and says in a sentence why it did not open. */
final class Connecting {

    /** The server is starting up, shutting down or recovering. */
    private static final String CANNOT_CONNECT_NOW = "57P03";

    private static final String SECONDS = "10";

    private Connecting() {}

    /** Major version of the server that answers. */
    static int serverVersion(Database database) {
        try (Connection connection = connect(database)) {
            return connection.getMetaData().getDatabaseMajorVersion();
        } catch (SQLException e) {
            throw refused(database, e);
        }
    }

    /**
     * Whether a server lets us in now.
     *
     * @return false while it is starting, or nobody listens
     * @throws DatabaseUnavailableException if it answers and refuses us
     */
    static boolean answers(Database database) {
        try (Connection connection = connect(database)) {
            return connection.isValid(Integer.parseInt(SECONDS));
        } catch (SQLException e) {
            if (isAbsent(e)) {
                return false;
            }
            throw refused(database, e);
        }
    }

    private static boolean isAbsent(SQLException e) {
        String state = String.valueOf(e.getSQLState());
        return state.startsWith("08") || state.equals(CANNOT_CONNECT_NOW);
    }

    private static Connection connect(Database database) throws SQLException {
        Properties wishes = new Properties();
        wishes.setProperty("connectTimeout", SECONDS);
        wishes.setProperty("loginTimeout", SECONDS);
        if (!database.user().isEmpty()) {
            wishes.setProperty("user", database.user());
            wishes.setProperty("password", database.password());
        }
        return DriverManager.getConnection(database.url(), wishes);
    }

    private static DatabaseUnavailableException refused(Database database, SQLException e) {
        String state = String.valueOf(e.getSQLState());
        String key = state.startsWith("28")
                ? "wrong-password"
                : state.equals("3D000") ? "no-such-database" : state.startsWith("53") ? "server-full" : "unreachable";
        return new DatabaseUnavailableException(
                e, key, ExternalDatabase.withoutSecrets(database.url()), database.user());
    }
}
