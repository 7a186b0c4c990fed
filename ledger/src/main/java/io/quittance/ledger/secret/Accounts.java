package io.quittance.ledger.secret;

import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Accounts of tokens, including those too long for their token to carry. Not thread-safe. */
public final class Accounts {
    private final JdbcClient jdbc;
    private final AccountTokens tokens;
    private final Seal seal;

    /** Over a ledger. */
    public Accounts(DataSource source, AccountKey key) {
        jdbc = JdbcClient.create(source);
        tokens = key.tokens();
        seal = key.seal();
    }

    /** The account that a token stands for. */
    public String open(UUID token) {
        return tokens.open(token)
                .orElseGet(() -> seal.open(jdbc.sql("select sealed from account_vault where account = ?")
                        .param(token)
                        .query(byte[].class)
                        .single()));
    }
}
