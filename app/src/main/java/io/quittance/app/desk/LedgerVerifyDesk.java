package io.quittance.app.desk;

import io.quittance.app.settings.AccountKey;
import io.quittance.app.words.Lang;
import io.quittance.app.words.Sentence;
import io.quittance.app.words.StoppedException;
import io.quittance.domain.judge.Auditor;
import io.quittance.domain.judge.FindingCode;
import io.quittance.domain.judge.Rule;
import io.quittance.ledger.log.ActionLog;
import io.quittance.ledger.night.InputFile;
import io.quittance.ledger.night.InputFiles;
import io.quittance.ledger.night.Night;
import io.quittance.ledger.night.Nights;
import io.quittance.ledger.report.FindingRows;
import io.quittance.ledger.report.ProofLines;
import io.quittance.ledger.secret.Accounts;
import io.quittance.ledger.verify.Recount;
import io.quittance.ledger.verify.ToldFindings;
import io.quittance.ledger.verify.ToldInstructions;
import io.quittance.writers.outbox.ManifestFile;
import io.quittance.writers.outbox.OutboxInspection;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Checks a night's folder: first by itself, then against the night of that name in the ledger. */
@Component
final class LedgerVerifyDesk implements VerifyDesk {
    private static final int DATE = "2026-11-19".length();

    private final DataSource source;
    private final io.quittance.ledger.secret.AccountKey key;
    private final TransactionTemplate transaction;

    LedgerVerifyDesk(DataSource source, AccountKey key, PlatformTransactionManager transactions) {
        this.source = source;
        this.key = new io.quittance.ledger.secret.AccountKey(key.bytes());
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public Verification verify(Path folder, Lang lang) {
        ManifestFile manifest = manifest(folder);
        Differences differences = new Differences();
        String[] compared = {""};
        transaction.executeWithoutResult(status -> {
            try {
                compared[0] = compare(folder, manifest, differences, lang);
            } catch (IOException e) {
                throw StoppedException.unavailable(e, "verify.unreadable-folder", folder);
            }
        });
        return differences.isEmpty()
                ? new Verification(true, compared[0])
                : new Verification(false, differences.text(lang));
    }

    private static ManifestFile manifest(Path folder) {
        try {
            ManifestFile manifest = ManifestFile.of(folder);
            if (manifest.night().isEmpty()) {
                throw StoppedException.wrongUsage("wrong.no-outbox", folder);
            }
            return manifest;
        } catch (IllegalArgumentException e) {
            throw StoppedException.wrongUsage(
                    "wrong.manifest", folder.resolve("manifest.json"), String.valueOf(e.getMessage()));
        } catch (NoSuchFileException e) {
            throw StoppedException.wrongUsage("wrong.no-outbox", folder);
        } catch (IOException e) {
            throw StoppedException.unavailable(e, "verify.unreadable-folder", folder);
        }
    }

    private String compare(Path folder, ManifestFile manifest, Differences differences, Lang lang) throws IOException {
        inspect(folder, manifest, differences);
        new ActionLog(source).brokenAt().ifPresent(entry -> differences.add("verify.log", "log_entry", entry));
        Optional<Night> known = night(manifest.night());
        if (known.isEmpty() || !manifest.balanced()) {
            differences.add("verify.no-night", "manifest.json", manifest.night());
            return "";
        }
        Night night = known.get();
        origin(manifest, night, differences);
        long findings = has(folder, FindingsCheck.FILE)
                ? new FindingsCheck(
                                night,
                                manifest.unmasked(),
                                new ToldFindings(source, findingRows(), night.number()),
                                differences)
                        .compare(folder)
                : 0;
        long instructions = new InstructionsCheck(new ToldInstructions(source, night.number()), differences)
                .compare(folder, manifest);
        long proof = has(folder, ProofCheck.FILE)
                ? new ProofCheck(differences)
                        .compare(
                                folder,
                                manifest,
                                new ProofLines(source).of(night.number()),
                                new Recount(source, night).figures())
                : 0;
        return Sentence.of("verify.right", manifest.night(), manifest.files().size(), findings, instructions, proof)
                .in(lang);
    }

    private static boolean has(Path folder, String file) {
        return Files.isRegularFile(folder.resolve(file));
    }

    private static void inspect(Path folder, ManifestFile manifest, Differences differences) throws IOException {
        new OutboxInspection(folder, manifest, (fault, file, line, listed, found) -> {
                    String key =
                            "verify." + fault.name().toLowerCase(Locale.ROOT).replace('_', '-');
                    differences.add(key, file, line, listed, found);
                })
                .inspect();
    }

    private Optional<Night> night(String name) {
        try {
            LocalDate date = LocalDate.parse(name.substring(0, Math.min(DATE, name.length())));
            return new Nights(source)
                    .balanced(date).stream()
                            .filter(night -> night.name().equals(name))
                            .findFirst();
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** What the night was made from. */
    private void origin(ManifestFile manifest, Night night, Differences differences) {
        same("policies.digest", manifest.policiesDigest(), night.policiesDigest(), differences);
        same("formats.digest", manifest.formatsDigest(), night.formatsDigest(), differences);
        Map<String, String> left = new HashMap<>();
        for (InputFile file : new InputFiles(source).of(night.number())) {
            left.put(file.path(), file.sha256() + " " + file.status().name());
        }
        for (ManifestFile.Input input : manifest.inputs()) {
            String kept = left.remove(input.path());
            same("inputs: " + input.path(), input.sha256() + " " + input.status(), String.valueOf(kept), differences);
        }
        left.keySet().forEach(path -> differences.add("verify.lacks", "manifest.json", "inputs: " + path));
    }

    private static void same(String what, String listed, String kept, Differences differences) {
        if (!listed.equals(kept)) {
            differences.add("verify.origin", "manifest.json", what, listed, kept);
        }
    }

    private FindingRows findingRows() {
        Map<String, FindingCode> codes = Auditor.rules().stream()
                .map(Rule::code)
                .collect(Collectors.toMap(FindingCode::name, Function.identity()));
        return new FindingRows(new Accounts(source, key), codes::get);
    }
}
