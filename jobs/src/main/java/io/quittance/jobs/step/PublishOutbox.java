package io.quittance.jobs.step;

import io.quittance.jobs.night.NightRun;
import io.quittance.jobs.night.UnbalancedException;
import io.quittance.jobs.outbox.FindingFiles;
import io.quittance.ledger.judge.KeptSuspects;
import io.quittance.ledger.log.ActionLog;
import io.quittance.ledger.log.Disclosure;
import io.quittance.ledger.night.InputFile;
import io.quittance.ledger.night.InputFiles;
import io.quittance.ledger.night.Nights;
import io.quittance.ledger.report.FindingControls;
import io.quittance.ledger.report.QuarantineRows;
import io.quittance.writers.layout.NightWriter;
import io.quittance.writers.layout.OutboxLayout;
import io.quittance.writers.night.Night;
import io.quittance.writers.night.NightFacts;
import io.quittance.writers.night.NightReport;
import io.quittance.writers.night.ProofLine;
import io.quittance.writers.night.QuarantinedRow;
import io.quittance.writers.outbox.FileTotal;
import io.quittance.writers.outbox.Manifest;
import io.quittance.writers.outbox.Outbox;
import io.quittance.writers.report.NightSummary;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;

/**
 * Writes the outbox from ordered scans, proves that each refund file sums to its instructions, reads everything back and
 * lets it appear by one rename.
 */
public final class PublishOutbox implements Tasklet {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final Set<String> SAYS_WHAT_IS_WRONG = Set.of("proof", "report", "workbook", "quarantine");
    private static final Map<String, String> REFUND_FILES = Map.of(
            "refunds/wechat-refunds.csv", "WECHAT",
            "refunds/alipay-refunds.csv", "ALIPAY",
            "refunds/manual-transfers.csv", "MANUAL");

    private final NightRun run;
    private final FindingFiles findings;

    /** For one run. */
    public PublishOutbox(NightRun run) {
        this.run = run;
        this.findings = new FindingFiles(run.source(), run.key());
    }

    @Override
    public RepeatStatus execute(StepContribution contribution, ChunkContext context) throws IOException {
        publish();
        return RepeatStatus.FINISHED;
    }

    /**
     * Publishes the night; one that is there already with the same content is left as it is.
     *
     * @return the summary
     */
    public String publish() throws IOException {
        NightQuittances quittances = new NightQuittances(run);
        try (Outbox outbox = Outbox.stage(run.order().out(), run.night().name());
                NightDossiers dossiers = new NightDossiers(run, findings.rows())) {
            new KeptSuspects(run.source(), run.number()).forget();
            Night night = night(run.night().name());
            NightWriter writer = NightWriter.open(night, outbox);
            findings(writer);
            quarantine(writer);
            NightFacts facts = new ReportFacts(run, night, quittances.certified()).facts(fileControls(outbox));
            requireBalance(facts);
            NightReport report = writer.finish(facts);
            dossiers.write(outbox);
            quittances.write(outbox);
            outbox.seal(new Manifest(report, run.settings().productVersion(), OffsetDateTime.now(SHANGHAI)));
            outbox.readBack();
            String summary = NightSummary.of(report, outbox.target());
            new Nights(run.source()).summarise(run.night(), ReportFacts.isHeld(facts), summary);
            logDisclosure(run.night().name());
            outbox.publish();
            return summary;
        }
    }

    /**
     * Leaves a folder that says which line does not tie out, and nothing that could be acted on.
     *
     * @return the summary
     */
    public String publishUnbalanced() throws IOException {
        String name = run.night().name() + "-unbalanced-" + run.number();
        List<OutboxLayout> layouts = NightWriter.layouts().stream()
                .filter(layout -> SAYS_WHAT_IS_WRONG.contains(layout.name()))
                .toList();
        try (Outbox outbox = Outbox.stage(run.order().out(), name)) {
            Night night = night(name);
            NightWriter writer = NightWriter.open(night, outbox, layouts);
            findings(writer);
            quarantine(writer);
            NightReport report = writer.finish(new ReportFacts(run, night, Map.of()).facts(fileControls(outbox)));
            outbox.seal(new Manifest(report, run.settings().productVersion(), OffsetDateTime.now(SHANGHAI)));
            outbox.readBack();
            logDisclosure(name);
            outbox.publish();
            return NightSummary.of(report, outbox.target());
        }
    }

    /** Before anybody can see the files: what cannot be logged is not published. */
    private void logDisclosure(String name) {
        Disclosure disclosure = run.order().disclosure();
        if (disclosure != null) {
            new ActionLog(run.source()).write(disclosure, name);
        }
    }

    private Night night(String name) {
        return new Night(
                run.night().businessDate(),
                name,
                run.order().language(),
                run.order().unmasked(),
                run.order().deadlines(),
                run.order().calendar());
    }

    private void findings(NightWriter writer) throws IOException {
        findings.write(run.number(), run.order().unmasked(), writer);
    }

    private void quarantine(NightWriter writer) {
        Map<Integer, InputFile> files = new InputFiles(run.source())
                .of(run.number()).stream().collect(Collectors.toMap(InputFile::number, Function.identity()));
        new QuarantineRows(run.source(), run.key()).each(run.number(), (number, row) -> {
            InputFile file = files.get(number);
            if (file != null) {
                try {
                    writer.quarantined(new QuarantinedRow(file.path(), file.sha256(), file.format(), row));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        });
    }

    private List<ProofLine> fileControls(Outbox outbox) {
        Map<String, Long> instructed = new FindingControls(run.source()).instructed(run.number());
        List<ProofLine> controls = new ArrayList<>();
        for (Map.Entry<String, FileTotal> file : outbox.totals().entrySet()) {
            String route = REFUND_FILES.get(file.getKey());
            if (route != null) {
                controls.add(new ProofLine(
                        file.getKey() + ": sum = its instructions",
                        file.getValue().total().value(),
                        instructed.getOrDefault(route, 0L),
                        ProofLine.Unit.FEN));
            }
        }
        return controls;
    }

    private static void requireBalance(NightFacts facts) {
        if (!facts.balanced()) {
            throw new UnbalancedException(facts.brokenControls());
        }
    }
}
