package io.quittance.ledger.copy;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.postgresql.copy.CopyManager;
import org.postgresql.copy.PGCopyInputStream;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.jdbc.datasource.DataSourceUtils;

/** Sends and reads rows in the binary form of {@code copy}. */
public final class Copy {
    private static final int SEND = 1 << 16;
    private static final int SIGNATURE = 11;

    private Copy() {}

    /** The same over the connection of the current transaction. */
    public static void send(DataSource source, String target, CopyBuffer buffer) {
        Connection connection = DataSourceUtils.getConnection(source);
        try {
            send(connection.unwrap(PGConnection.class).getCopyAPI(), target, buffer);
        } catch (SQLException e) {
            throw new UncategorizedSQLException("copy into " + target, null, e);
        } finally {
            DataSourceUtils.releaseConnection(connection, source);
        }
    }

    /**
     * Copies the buffer's rows into the target and empties the buffer.
     *
     * @param target table and columns, as {@code copy} takes them
     */
    public static void send(CopyManager copies, String target, CopyBuffer buffer) throws SQLException {
        if (buffer.rows() == 0) {
            return;
        }
        CopyIn copy = copies.copyIn("copy " + target + " from stdin (format binary)");
        try {
            int length = buffer.finish();
            for (int at = 0; at < length; at += SEND) {
                copy.writeToCopy(buffer.array(), at, Math.min(SEND, length - at));
            }
            copy.endCopy();
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
        buffer.clear();
    }

    /**
     * Reads the rows of a query over the connection of the current transaction, which nothing else can use meanwhile.
     *
     * @param row is given the stream before each row's first column: for each column its length, then its bytes
     */
    public static void read(DataSource source, String query, RowReader row) {
        Connection connection = DataSourceUtils.getConnection(source);
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(
                new PGCopyInputStream(
                        connection.unwrap(PGConnection.class), "copy (" + query + ") to stdout (format binary)"),
                SEND))) {
            in.skipNBytes(SIGNATURE + Integer.BYTES);
            in.skipNBytes(in.readInt());
            while (in.readShort() >= 0) {
                row.read(in);
            }
        } catch (SQLException | IOException e) {
            throw new UncategorizedSQLException(
                    "copy", query, e instanceof SQLException sql ? sql : new SQLException(e));
        } finally {
            DataSourceUtils.releaseConnection(connection, source);
        }
    }

    /** Reads the columns of one row. */
    @FunctionalInterface
    public interface RowReader {
        void read(DataInputStream row) throws IOException;
    }
}
