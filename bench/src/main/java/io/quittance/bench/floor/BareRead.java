package io.quittance.bench.floor;

import io.quittance.bench.contender.Place;
import io.quittance.bench.contender.SideBySide;
import io.quittance.bench.contender.Told;
import io.quittance.domain.record.FactRow;
import io.quittance.readers.container.Containers;
import io.quittance.readers.container.Member;
import io.quittance.readers.fact.FactReader;
import io.quittance.readers.fact.FactReader.Outcome;
import io.quittance.readers.fact.FileVerdict;
import io.quittance.readers.fact.Operators;
import io.quittance.readers.fact.ReaderSettings;
import io.quittance.readers.format.FormatCatalog;
import io.quittance.readers.format.Recognition;
import java.io.IOException;
import java.nio.file.Path;

/**
 * Reads and checks every row as a night does, with the same readers and as many files at a time as there are cores, and
 * keeps nothing.
 */
final class BareRead {

    private final Recognition recognition = new Recognition(FormatCatalog.shipped());

    private BareRead() {}

    static void run(Place place) throws Exception {
        BareRead reading = new BareRead();
        int cores = Runtime.getRuntime().availableProcessors();
        Told.time("read", () -> SideBySide.run(cores, place.files(), reading::read));
    }

    private void read(Path file) throws IOException {
        for (Member member : new Containers().members(file, file.getFileName().toString())) {
            FileVerdict verdict = read(member);
            if (verdict.isHeld() || verdict.rejected() > 0) {
                throw new IllegalStateException(member.name() + " was not read whole: " + verdict);
            }
        }
    }

    private FileVerdict read(Member member) throws IOException {
        FactRow row = new FactRow();
        try (FactReader reader =
                FactReader.open(member, recognition.recognise(member), ReaderSettings.of(Operators.shipped()))) {
            Outcome outcome = reader.next(row);
            while (outcome != Outcome.END) {
                outcome = reader.next(row);
            }
            return reader.verdict();
        }
    }
}
