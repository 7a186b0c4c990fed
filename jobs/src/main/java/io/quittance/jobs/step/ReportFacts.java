package io.quittance.jobs.step;

import io.quittance.domain.money.Fen;
import io.quittance.domain.record.RecordKind;
import io.quittance.jobs.night.NightRun;
import io.quittance.ledger.night.InputFile;
import io.quittance.ledger.night.InputFiles;
import io.quittance.ledger.report.NightSums;
import io.quittance.ledger.report.OpenAges;
import io.quittance.ledger.report.ProofLines;
import io.quittance.writers.night.AgeBucket;
import io.quittance.writers.night.FileResult;
import io.quittance.writers.night.FileStatus;
import io.quittance.writers.night.Night;
import io.quittance.writers.night.NightFacts;
import io.quittance.writers.night.OpenItems;
import io.quittance.writers.night.PastNight;
import io.quittance.writers.night.PolicySet;
import io.quittance.writers.night.ProofLine;
import io.quittance.writers.night.Tally;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the ledger knows of a night beside its findings, in the words of the report. */
final class ReportFacts {
    private static final List<String> CHANNELS =
            RecordKind.PAYMENT.field("channel").codes();

    private static final int PAST = 30;

    private final NightRun run;
    private final Night night;
    private final Map<String, Fen> certified;

    /**
     * Of a night.
     *
     * @param certified what its quittances say came back, by the numbers of the cases
     */
    ReportFacts(NightRun run, Night night, Map<String, Fen> certified) {
        this.run = run;
        this.night = night;
        this.certified = certified;
    }

    /** All of it; the controls of the outgoing files come last in the proof. */
    NightFacts facts(List<ProofLine> fileControls) {
        List<ProofLine> proof = new ArrayList<>();
        new ProofLines(run.source()).of(run.number()).forEach(control -> proof.add(ProveTotals.line(control)));
        proof.addAll(fileControls);
        return new NightFacts(
                files(),
                proof,
                openItems(),
                new PolicySet(
                        run.order().policiesDigest(), run.order().policies().all()),
                run.order().formats().digest(),
                past(),
                new PeopleMatters(run).told(night, certified));
    }

    /** Whether something was held, quarantined or is missing. */
    static boolean isHeld(NightFacts facts) {
        return facts.files().stream()
                .anyMatch(file -> file.status() == FileStatus.HELD
                        || file.status() == FileStatus.MISSING
                        || file.quarantined() > 0);
    }

    private List<FileResult> files() {
        return new InputFiles(run.source())
                .of(run.number()).stream().map(this::result).toList();
    }

    private FileResult result(InputFile file) {
        return new FileResult(
                file.path(),
                file.sha256(),
                file.bytes(),
                file.format(),
                FileStatus.valueOf(file.status().name()),
                file.rowsRead(),
                file.status() == InputFile.Status.HELD ? 0 : file.accepted(),
                file.repeats(),
                file.quarantined(),
                file.trailer(),
                Fen.of(run.figures().ofFile(file.number()).amount()),
                DeclaredTotals.lines(file),
                file.hold() == null ? List.of() : List.of(file.hold()));
    }

    private List<OpenItems> openItems() {
        Map<List<Object>, OpenItems> buckets = new LinkedHashMap<>();
        for (OpenAges.Age age : new OpenAges(run.source()).of(run.night())) {
            OpenItems items = new OpenItems(
                    age.charge() ? OpenItems.Kind.UNCOLLECTED_CHARGE : OpenItems.Kind.UNBILLED_PAYMENT,
                    CHANNELS.get(age.channel()),
                    AgeBucket.of(age.days()),
                    age.count(),
                    Fen.of(age.amount()));
            buckets.merge(List.of(items.kind(), items.channel(), items.age()), items, ReportFacts::sum);
        }
        return List.copyOf(buckets.values());
    }

    private List<PastNight> past() {
        return new NightSums(run.source())
                .before(run.night(), PAST).stream()
                        .map(day -> new PastNight(
                                day.businessDate(),
                                new Tally(day.findings(), Fen.of(day.amount()), Fen.of(day.refund()))))
                        .toList();
    }

    private static OpenItems sum(OpenItems one, OpenItems other) {
        return new OpenItems(
                one.kind(),
                one.channel(),
                one.age(),
                one.count() + other.count(),
                one.amount().plus(other.amount()));
    }
}
