package io.quittance.ledger.copy;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.postgresql.PGStatement;

/** Queries of many rows: they come some at a time, and numbers as bytes rather than as digits. */
public final class BinaryRows {
    private static final int ALWAYS = -1;

    private BinaryRows() {}

    /**
     * Prepares a query.
     *
     * @param connection in a transaction; without one all rows would come at once
     * @param fetch how many rows come at a time
     */
    public static PreparedStatement of(Connection connection, String query, int fetch) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(query);
        statement.setFetchSize(fetch);
        statement.unwrap(PGStatement.class).setPrepareThreshold(ALWAYS);
        return statement;
    }
}
