package io.quittance.ledger.night;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * The right to run a night: one at a time on a ledger. It is held by a database session, so that it ends with the
 * process that holds it, however that ends.
 */
public final class NightLock implements AutoCloseable {
    private static final long KEY = 0x5175_6974_7461_6E63L; // "Quittanc"

    private final Connection session;

    private NightLock(Connection session) {
        this.session = session;
    }

    /** Takes the lock, or says at once that somebody else has it. */
    public static Optional<NightLock> tryTake(DataSource source) throws SQLException {
        Connection session = source.getConnection();
        boolean taken = false;
        try {
            taken = call(session, "select pg_try_advisory_lock(?)");
            return taken ? Optional.of(new NightLock(session)) : Optional.empty();
        } finally {
            if (!taken) {
                session.close();
            }
        }
    }

    @Override
    public void close() throws SQLException {
        try (session) {
            call(session, "select pg_advisory_unlock(?)");
        }
    }

    private static boolean call(Connection session, String query) throws SQLException {
        try (PreparedStatement statement = session.prepareStatement(query)) {
            statement.setLong(1, KEY);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }
}
