package io.quittance.app.desk;

import io.quittance.app.words.Sentence;
import io.quittance.domain.calendar.DeadlineTable;
import io.quittance.domain.calendar.WorkingDays;
import io.quittance.jobs.outbox.FindingFiles;
import io.quittance.ledger.night.InputFile;
import io.quittance.ledger.night.InputFiles;
import io.quittance.ledger.night.Night;
import io.quittance.ledger.night.Nights;
import io.quittance.ledger.report.ProofLines;
import io.quittance.ledger.secret.AccountKey;
import io.quittance.ledger.verify.Recount;
import io.quittance.writers.csv.CsvTable;
import io.quittance.writers.night.Language;
import io.quittance.writers.outbox.ManifestFile;
import io.quittance.writers.outbox.Outbox;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import javax.sql.DataSource;

/** Holds a night's folder against the night in the ledger: where it came from, every row that was told, the proof. */
record NightCheck(DataSource source, AccountKey key, FolderCheck check) {
    private static final int DATE = "2026-11-19".length();
    private static final String FINDINGS = "findings.csv";
    private static final String COMPLAINTS = "complaints/";
    private static final Set<String> NOT_OF_FINDINGS = Set.of(ProofCheck.FILE, "quarantine.csv");

    /**
     * Compares.
     *
     * @return what was compared; empty if the ledger has no such night
     */
    Optional<Sentence> compare(Path aside) throws IOException {
        ManifestFile manifest = check.manifest();
        Optional<Night> known = night(manifest.night());
        if (known.isEmpty() || !manifest.balanced()) {
            check.unknown("verify.no-night", manifest.night());
            return Optional.empty();
        }
        Night night = known.get();
        origin(night);
        SortedMap<String, Long> rows = tables(night, aside);
        long findings = rows.getOrDefault(FINDINGS, 0L);
        long all = rows.values().stream().mapToLong(Long::longValue).sum();
        long proof = proof(night);
        return Optional.of(Sentence.of(
                "verify.right", manifest.night(), manifest.files().size(), findings, all - findings, proof));
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
    private void origin(Night night) {
        ManifestFile manifest = check.manifest();
        check.same("policies.digest", manifest.policiesDigest(), night.policiesDigest());
        check.same("formats.digest", manifest.formatsDigest(), night.formatsDigest());
        Map<String, String> left = new HashMap<>();
        for (InputFile file : new InputFiles(source).of(night.number())) {
            left.put(file.path(), file.sha256() + " " + file.status().name());
        }
        for (ManifestFile.Input input : manifest.inputs()) {
            String kept = left.remove(input.path());
            check.same("inputs: " + input.path(), input.sha256() + " " + input.status(), String.valueOf(kept));
        }
        left.keySet().forEach(path -> check.differences().add("verify.lacks", "manifest.json", "inputs: " + path));
    }

    private SortedMap<String, Long> tables(Night night, Path aside) throws IOException {
        // No table depends on the language: what is in words has a column for each.
        io.quittance.writers.night.Night printed = new io.quittance.writers.night.Night(
                night.businessDate(),
                night.name(),
                Language.ZH,
                check.manifest().unmasked(),
                DeadlineTable.none(),
                WorkingDays.unpublished());
        try (Outbox expected = new FindingFiles(source, key).stage(aside, night, printed)) {
            dossiers(expected);
            return check.tables(expected, NOT_OF_FINDINGS);
        }
    }

    /** A dossier is of a case that the night complains about. */
    private void dossiers(Outbox expected) throws IOException {
        Set<String> cases = new HashSet<>();
        for (String path : expected.totals().keySet()) {
            if (path.startsWith(COMPLAINTS)) {
                try (CsvTable table = CsvTable.open(expected.staged().resolve(path))) {
                    while (table.next()) {
                        cases.add(COMPLAINTS + table.text("case_no") + ".zip");
                    }
                }
            }
        }
        check.manifest().files().stream()
                .map(ManifestFile.Listed::path)
                .filter(path -> path.startsWith(COMPLAINTS) && path.endsWith(".zip") && !cases.contains(path))
                .forEach(path -> check.differences().add("verify.not-of-ledger", path));
    }

    private long proof(Night night) throws IOException {
        if (!Files.isRegularFile(check.folder().resolve(ProofCheck.FILE))) {
            return 0;
        }
        return new ProofCheck(check.differences())
                .compare(
                        check.folder(),
                        check.manifest(),
                        new ProofLines(source).of(night.number()),
                        new Recount(source, night).figures());
    }
}
