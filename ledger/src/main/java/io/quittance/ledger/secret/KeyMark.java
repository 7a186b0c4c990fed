package io.quittance.ledger.secret;

import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The mark that a ledger bears of the key it is kept under. It tells that key from any other, and nothing about it. */
public final class KeyMark {
    private static final String TEXT = "quittance";

    private final JdbcClient jdbc;

    /** Of a ledger. */
    public KeyMark(DataSource source) {
        jdbc = JdbcClient.create(source);
    }

    /**
     * Whether this is the key that the ledger is kept under. A ledger without a mark takes it from the key, unless it has
     * nights and the key is a new one, which they cannot have been kept under.
     *
     * @param isNew whether the key was made just now
     */
    public boolean fits(AccountKey key, boolean isNew) {
        if (sealed().isEmpty() && !(isNew && hasNights())) {
            jdbc.sql("insert into account_key_mark (sealed) values (?) on conflict do nothing")
                    .param(key.seal().close(TEXT))
                    .update();
        }
        return sealed().filter(mark -> opens(key, mark)).isPresent();
    }

    private Optional<byte[]> sealed() {
        return jdbc.sql("select sealed from account_key_mark")
                .query(byte[].class)
                .optional();
    }

    private boolean hasNights() {
        return jdbc.sql("select exists (select from night)")
                .query(Boolean.class)
                .single();
    }

    private static boolean opens(AccountKey key, byte[] mark) {
        try {
            return key.seal().open(mark).equals(TEXT);
        } catch (IllegalStateException anotherKey) {
            return false;
        }
    }
}
