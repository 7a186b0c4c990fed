package io.quittance.app.desk;

import io.quittance.app.words.Lang;
import io.quittance.app.words.Sentence;
import io.quittance.app.words.StoppedException;
import io.quittance.ledger.log.ActionLog;
import io.quittance.ledger.secret.AccountKey;
import io.quittance.writers.night.Language;
import io.quittance.writers.outbox.ManifestFile;
import io.quittance.writers.outbox.OutboxException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Checks a folder first by itself, then against the night or the released batch that it names: what the ledger would
 * have written now is written aside and compared.
 */
@Component
final class LedgerVerifyDesk implements VerifyDesk {
    private final DataSource source;
    private final AccountKey key;
    private final TransactionTemplate transaction;

    LedgerVerifyDesk(DataSource source, AccountKey key, PlatformTransactionManager transactions) {
        this.source = source;
        this.key = key;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public Verification verify(Path folder, Lang lang) {
        ManifestFile manifest = manifest(folder);
        String batch = Objects.toString(manifest.all().get("batch"), "");
        if (manifest.night().isEmpty() && batch.isEmpty()) {
            throw StoppedException.wrongUsage("wrong.no-outbox", folder);
        }
        Differences differences = new Differences(batch.isEmpty() ? "verify.wrong" : "verify.wrong-release");
        Optional<Sentence> compared = Objects.requireNonNull(transaction.execute(status -> {
            try {
                return compare(folder, manifest, batch, differences);
            } catch (OutboxException e) {
                throw StoppedException.unavailable(e, "said", e.say(Language.ZH), e.say(Language.EN));
            } catch (IOException e) {
                throw StoppedException.unavailable(e, "verify.unreadable-folder", folder);
            }
        }));
        return differences.isEmpty()
                ? new Verification(true, compared.map(said -> said.in(lang)).orElse(""))
                : new Verification(false, differences.text(lang));
    }

    private static ManifestFile manifest(Path folder) {
        try {
            return ManifestFile.of(folder);
        } catch (IllegalArgumentException e) {
            throw StoppedException.wrongUsage(
                    "wrong.manifest", folder.resolve("manifest.json"), String.valueOf(e.getMessage()));
        } catch (NoSuchFileException e) {
            throw StoppedException.wrongUsage("wrong.no-outbox", folder);
        } catch (IOException e) {
            throw StoppedException.unavailable(e, "verify.unreadable-folder", folder);
        }
    }

    private Optional<Sentence> compare(Path folder, ManifestFile manifest, String batch, Differences differences)
            throws IOException {
        FolderCheck check = new FolderCheck(folder, manifest, differences);
        check.inspect();
        new ActionLog(source).brokenAt().ifPresent(entry -> differences.add("verify.log", "log_entry", entry));
        // Accounts may be written in full, and a folder made so is its owner's alone.
        Path aside = Files.createTempDirectory("quittance-verify");
        try {
            return batch.isEmpty()
                    ? new NightCheck(source, key, check).compare(aside)
                    : new ReleaseCheck(source, key, check).compare(batch, aside);
        } finally {
            Files.delete(aside);
        }
    }
}
