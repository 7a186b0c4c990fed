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
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
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
    private final Recognitions recognitions;
    private final Set<String> formatsSeen = new HashSet<>();

    /** For one run. */
    public ReceiveFiles(NightRun run, Recognitions recognitions) {
        this.run = run;
        this.files = new InputFiles(run.source());
        this.recognitions = recognitions;
    }

    /** What is to be registered: a delivered file, or a member of it. */
    private record Entry(
            Delivered file,
            String path,
            String format,
            Status status,
            @Nullable Reason hold) {
        static Entry held(Delivered file, String path, @Nullable Reason reason) {
            return new Entry(file, path, "", Status.HELD, reason);
        }
    }

    /** Finds out what is to be registered. */
    @FunctionalInterface
    private interface Look {
        Entry entry() throws IOException;
    }

    @Override
    public RepeatStatus execute(StepContribution contribution, ChunkContext context) throws IOException {
        List<String> digests = run.delivered().stream().map(Delivered::sha256).toList();
        Set<String> ingested = files.ingested(digests);
        formatsSeen.addAll(files.formatsTakenIn(run.night().businessDate()));
        formatsSeen.addAll(files.formatsOfEmptyDays(digests));
        List<Look> looks = new ArrayList<>();
        for (Delivered file : run.delivered()) {
            receive(file, ingested, looks);
        }
        entries(looks).forEach(this::register);
        for (String expected : run.settings().expectedFormats()) {
            if (!formatsSeen.contains(expected)) {
                files.register(run.number(), expected, "", 0, expected, Status.MISSING, null);
            }
        }
        return RepeatStatus.FINISHED;
    }

    private void receive(Delivered file, Set<String> ingested, List<Look> looks) throws IOException {
        if (file.archived() == null) {
            looks.add(() -> Entry.held(file, file.path(), file.hold()));
        } else {
            try {
                members(file, containers.members(file.archived(), file.path()), ingested, looks);
            } catch (HeldFileException held) {
                looks.add(() -> Entry.held(file, file.path(), held.reason()));
            }
        }
    }

    private void members(Delivered file, List<Member> members, Set<String> ingested, List<Look> looks) {
        for (Member member : members) {
            boolean isNew = ingested.add(InputFiles.key(file.sha256(), member.name()));
            looks.add(() -> isNew
                    ? recognise(file, member)
                    : new Entry(file, member.name(), "", Status.ALREADY_INGESTED, null));
        }
    }

    /** Side by side: a text is read whole before it is known how it is written. */
    private static List<Entry> entries(List<Look> looks) throws IOException {
        try {
            return looks.parallelStream()
                    .map(look -> {
                        try {
                            return look.entry();
                        } catch (IOException e) {
                            throw new UncheckedIOException(e);
                        }
                    })
                    .toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private Entry recognise(Delivered file, Member member) throws IOException {
        try {
            Recognised recognised = recognitions.of(file.sha256(), member);
            boolean evidence = recognised.format().purpose() == Purpose.EVIDENCE;
            Reason hold = evidence ? HoldCode.EVIDENCE_NOT_SOURCE.of(member.name()) : null;
            Status status = evidence ? Status.HELD : Status.PENDING;
            return new Entry(file, member.name(), recognised.format().id(), status, hold);
        } catch (HeldFileException held) {
            return Entry.held(file, member.name(), held.reason());
        }
    }

    private void register(Entry entry) {
        Delivered file = entry.file();
        formatsSeen.add(entry.format());
        files.register(
                run.number(), entry.path(), file.sha256(), file.bytes(), entry.format(), entry.status(), entry.hold());
    }
}
