package io.quittance.ledger.copy;

import java.sql.SQLException;
import org.postgresql.copy.CopyIn;
import org.postgresql.copy.CopyManager;

/** Sends gathered rows. */
public final class Copy {
    private static final int SEND = 1 << 16;

    private Copy() {}

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
}
