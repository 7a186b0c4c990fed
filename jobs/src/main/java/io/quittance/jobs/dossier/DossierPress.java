package io.quittance.jobs.dossier;

import io.quittance.ledger.casework.CaseRecord;
import io.quittance.ledger.night.InputFile;
import io.quittance.readers.fact.RawRow;
import io.quittance.readers.format.FormatCatalog;
import io.quittance.readers.text.TextEncoding;
import io.quittance.writers.dossier.Addressee;
import io.quittance.writers.dossier.Copy;
import io.quittance.writers.dossier.Dossier;
import io.quittance.writers.dossier.DossierFacts;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Makes dossiers on every core: each file of evidence is read once, whatever number of cases rest on it. */
public final class DossierPress {
    private final CaseDossiers dossiers;
    private final DeliveredRows delivered;
    private final Deliveries deliveries;

    /** Over the archive. */
    public DossierPress(CaseDossiers dossiers, Path archive, FormatCatalog formats, Deliveries deliveries) {
        this.dossiers = dossiers;
        this.delivered = new DeliveredRows(archive, formats, (sha256, member) -> TextEncoding.of(member));
        this.deliveries = deliveries;
    }

    /** The zips by the numbers of their cases. */
    public SortedMap<String, byte[]> zips(List<CaseRecord> cases, Addressee to, Copy copy, LocalDate businessDate)
            throws IOException {
        List<DossierFacts> facts = facts(cases, to, copy, businessDate);
        List<byte[]> zips = onEveryCore(facts.stream()
                .map(one -> (Callable<byte[]>) () -> Dossier.zip(one))
                .toList());
        SortedMap<String, byte[]> byNumber = new TreeMap<>();
        for (int i = 0; i < facts.size(); i++) {
            byNumber.put(facts.get(i).caseNumber(), zips.get(i));
        }
        return byNumber;
    }

    /** What the dossiers are made of. */
    public List<DossierFacts> facts(List<CaseRecord> cases, Addressee to, Copy copy, LocalDate businessDate)
            throws IOException {
        Map<Integer, Map<Integer, RawRow>> rows = rows(cases);
        List<DossierFacts> facts = new ArrayList<>();
        for (CaseRecord one : cases) {
            facts.add(dossiers.facts(one, to, copy, businessDate, rows));
        }
        return facts;
    }

    private Map<Integer, Map<Integer, RawRow>> rows(List<CaseRecord> cases) throws IOException {
        SortedMap<Integer, SortedSet<Integer>> wanted = new TreeMap<>();
        cases.stream()
                .flatMap(one -> CaseDossiers.ofLine(one).stream())
                .forEach(fact -> wanted.computeIfAbsent(
                                Integer.valueOf(fact.source().file()), file -> new TreeSet<>())
                        .add(fact.source().line()));
        List<InputFile> read = wanted.keySet().stream()
                .map(number -> deliveries.of(number).file())
                .toList();
        List<Map<Integer, RawRow>> found = onEveryCore(read.stream()
                .map(file -> (Callable<Map<Integer, RawRow>>)
                        () -> delivered.of(file, wanted.getOrDefault(file.number(), new TreeSet<>())))
                .toList());
        Map<Integer, Map<Integer, RawRow>> rows = new TreeMap<>();
        for (int i = 0; i < read.size(); i++) {
            rows.put(read.get(i).number(), found.get(i));
        }
        return rows;
    }

    private static <T> List<T> onEveryCore(List<Callable<T>> works) throws IOException {
        ExecutorService threads =
                Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
        try {
            List<T> results = new ArrayList<>();
            for (Future<T> result : threads.invokeAll(works)) {
                results.add(result.get());
            }
            return results;
        } catch (ExecutionException failed) {
            throw new IOException("a dossier cannot be made", failed.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("stopped while dossiers were made", e);
        } finally {
            threads.shutdownNow();
        }
    }
}
