package io.quittance.app.settings;

import io.quittance.app.words.StoppedException;
import io.quittance.ledger.secret.AccountKey;
import io.quittance.ledger.secret.KeyMark;
import javax.sql.DataSource;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.stereotype.Component;

/** Lets nothing start under a key that is not the one of the ledger. */
@Component
@DependsOnDatabaseInitialization
final class KeyGuard {

    /** @throws StoppedException if the key is another one, or the right one is lost */
    KeyGuard(DataSource source, KeyOfHome key, Home home) {
        if (!new KeyMark(source).fits(new AccountKey(key.bytes()), key.isNew())) {
            key.discard();
            throw StoppedException.unavailable(null, key.isNew() ? "key.lost" : "key.other", home.accountKey());
        }
    }
}
