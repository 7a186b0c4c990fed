package io.quittance.jobs.step;

import io.quittance.domain.quarantine.HoldCode;
import io.quittance.domain.quarantine.Reason;
import io.quittance.jobs.inbox.Delivered;
import io.quittance.jobs.night.NightRun;
import io.quittance.ledger.night.InputFile.Status;
import io.quittance.ledger.night.InputFiles;
import io.quittance.readers.container.Containers;
import io.quittance.readers.container.HeldFileException;
import io.quittance.readers.container.Member;
import io.quittance.readers.format.Format.Purpose;
import io.quittance.readers.format.Recognised;
import io.quittance.readers.format.Recognition;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;

/**
 * Registers every delivered file and every member of an archive, in the order of their paths: to be read, held with the
 * reason, or taken in before; and what was expected and has not come.
 */
public final class ReceiveFiles implements Tasklet {
    private final NightRun run;
    private final InputFiles files;
    private final Containers containers = new Containers();
    private final Recognition recognition;
    private final Set<String> formatsSeen = new HashSet<>();

    /** For one run. */
    public ReceiveFiles(NightRun run) {
        this.run = run;
        this.files = new InputFiles(run.source());
        this.recognition = new Recognition(run.order().formats());
    }

    @Override
    public RepeatStatus execute(StepContribution contribution, ChunkContext context) throws IOException {
        Set<String> ingested =
                files.ingested(run.delivered().stream().map(Delivered::sha256).toList());
        formatsSeen.addAll(files.formatsTakenIn(run.night().businessDate()));
        for (Delivered file : run.delivered()) {
            receive(file, ingested);
        }
        for (String expected : run.settings().expectedFormats()) {
            if (!formatsSeen.contains(expected)) {
                files.register(run.number(), expected, "", 0, expected, Status.MISSING, null);
            }
        }
        return RepeatStatus.FINISHED;
    }

    private void receive(Delivered file, Set<String> ingested) throws IOException {
        if (file.archived() == null) {
            register(file, file.path(), "", Status.HELD, file.hold());
        } else {
            try {
                members(file, containers.members(file.archived(), file.path()), ingested);
            } catch (HeldFileException held) {
                register(file, file.path(), "", Status.HELD, held.reason());
            }
        }
    }

    private void members(Delivered file, List<Member> members, Set<String> ingested) throws IOException {
        for (Member member : members) {
            if (ingested.add(InputFiles.key(file.sha256(), member.name()))) {
                recognise(file, member);
            } else {
                register(file, member.name(), "", Status.ALREADY_INGESTED, null);
            }
        }
    }

    private void recognise(Delivered file, Member member) throws IOException {
        try {
            Recognised recognised = recognition.recognise(member);
            String format = recognised.format().id();
            formatsSeen.add(format);
            if (recognised.format().purpose() == Purpose.EVIDENCE) {
                register(file, member.name(), format, Status.HELD, HoldCode.EVIDENCE_NOT_SOURCE.of(member.name()));
            } else {
                register(file, member.name(), format, Status.PENDING, null);
            }
        } catch (HeldFileException held) {
            register(file, member.name(), "", Status.HELD, held.reason());
        }
    }

    private void register(Delivered file, String path, String format, Status status, @Nullable Reason hold) {
        files.register(run.number(), path, file.sha256(), file.bytes(), format, status, hold);
    }
}
