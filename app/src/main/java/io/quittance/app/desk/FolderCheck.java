package io.quittance.app.desk;

import io.quittance.writers.night.Accounts;
import io.quittance.writers.outbox.ManifestFile;
import io.quittance.writers.outbox.Outbox;
import io.quittance.writers.outbox.OutboxInspection;
import io.quittance.writers.outbox.OutboxInspection.Fault;
import io.quittance.writers.outbox.TableComparison;
import io.quittance.writers.outbox.TableComparison.Difference;
import io.quittance.writers.outbox.WrittenFile;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Holds a published folder against its manifest, and its tables against those the ledger would have written.
 *
 * @param differences takes a sentence for each
 */
record FolderCheck(Path folder, ManifestFile manifest, Differences differences) {
    private static final String MANIFEST = "manifest.json";

    /** Compares every file with the manifest, and what is in a dossier with the manifest in it. */
    void inspect() throws IOException {
        inspect(folder, manifest, "");
        for (ManifestFile.Listed file : manifest.files()) {
            Path path = folder.resolve(file.path());
            if (file.path().endsWith(".zip") && Files.isRegularFile(path)) {
                inspectDossier(file.path(), path);
            }
        }
    }

    private void inspect(Path root, ManifestFile listed, String within) throws IOException {
        new OutboxInspection(
                        root,
                        listed,
                        (fault, file, line, said, found) ->
                                differences.add(key(fault), within + file, line, said, found))
                .inspect();
    }

    private static String key(Fault fault) {
        return "verify." + fault.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private void inspectDossier(String name, Path zip) {
        try (FileSystem inside = FileSystems.newFileSystem(zip)) {
            Path root = inside.getPath("/");
            ManifestFile listed = ManifestFile.of(root);
            inspect(root, listed, name + "/");
            String number = Objects.toString(listed.all().get("case_no"), "");
            if (!zip.getFileName().toString().equals(number + ".zip")) {
                differences.add("verify.other-case", name, number);
            }
        } catch (IOException | IllegalArgumentException e) {
            differences.add("verify.broken-zip", name);
        }
    }

    /**
     * Compares the tables of the folder.
     *
     * @param expected what the ledger would have written
     * @param others tables that the manifest may list beside these
     * @return how many rows each has, by its path
     */
    SortedMap<String, Long> tables(Outbox expected, Set<String> others) throws IOException {
        Set<String> wanted = expected.files().stream()
                .filter(file -> file.shape() != null)
                .map(WrittenFile::path)
                .collect(Collectors.toSet());
        Set<String> listed = new HashSet<>();
        for (ManifestFile.Listed file : manifest.files()) {
            listed.add(file.path());
            if (file.rows() != null && !wanted.contains(file.path()) && !others.contains(file.path())) {
                differences.add("verify.not-of-ledger", file.path());
            }
        }
        wanted.stream()
                .sorted()
                .filter(path -> !listed.contains(path))
                .forEach(path -> differences.add("verify.no-file", path));
        try {
            return new TableComparison(expected, folder, this::tell).compare();
        } catch (IOException e) {
            // The inspection has said which file it is, and where it cannot be read.
            if (differences.isEmpty()) {
                throw e;
            }
            return new TreeMap<>();
        }
    }

    /** Tells what the manifest says otherwise than it should. */
    void same(String what, String listed, String kept) {
        if (!listed.equals(kept)) {
            differences.add("verify.origin", MANIFEST, what, listed, kept);
        }
    }

    /** Tells that the ledger does not know what the folder is of. */
    void unknown(String key, String name) {
        differences.add(key, MANIFEST, name);
    }

    private void tell(Difference found) {
        switch (found.fault()) {
            case OTHER_COLUMNS ->
                differences.add("verify.columns", found.file(), found.line(), found.found(), found.expected());
            case UNKNOWN_ROW -> differences.add("verify.unknown", found.file(), found.line(), found.row());
            case MISSING_ROW -> differences.add("verify.lacks", found.file(), found.row());
            case ROW_TWICE -> differences.add("verify.twice", found.file(), found.row());
            case OTHER_CELL -> {
                boolean secret = found.column().equals("account");
                differences.add(
                        "verify.cell",
                        found.file(),
                        found.line(),
                        found.row(),
                        found.column(),
                        secret ? Accounts.masked(found.found()) : found.found(),
                        secret ? Accounts.masked(found.expected()) : found.expected());
            }
        }
    }
}
