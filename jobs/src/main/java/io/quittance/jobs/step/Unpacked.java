package io.quittance.jobs.step;

import io.quittance.jobs.inbox.Archive;
import io.quittance.jobs.night.NightRun;
import io.quittance.ledger.night.InputFile;
import io.quittance.readers.container.Containers;
import io.quittance.readers.container.Member;
import io.quittance.readers.fact.FactReader;
import java.io.IOException;
import java.nio.file.Path;

/** Opens registered files from the archive again. */
final class Unpacked {
    private final NightRun run;
    private final Recognitions recognitions;
    private final Containers containers = new Containers();

    Unpacked(NightRun run, Recognitions recognitions) {
        this.run = run;
        this.recognitions = recognitions;
    }

    /** A reader of the file's rows, at their beginning. */
    FactReader open(InputFile file) throws IOException {
        Member member = member(file);
        return FactReader.open(
                member, recognitions.of(file.sha256(), member), run.order().reader());
    }

    private Member member(InputFile file) throws IOException {
        String delivered = delivered(file);
        Path archived = new Archive(run.settings().archive()).at(file.sha256());
        return containers.members(archived, delivered).stream()
                .filter(member -> member.name().equals(file.path()))
                .findFirst()
                .orElseThrow(() -> new IOException("the archive no longer has " + file.path() + " in " + archived));
    }

    private String delivered(InputFile file) {
        return run.delivered().stream()
                .filter(one -> one.sha256().equals(file.sha256()))
                .filter(one -> file.path().equals(one.path()) || file.path().startsWith(one.path() + "!"))
                .map(one -> one.path())
                .findFirst()
                .orElse(file.path());
    }
}
