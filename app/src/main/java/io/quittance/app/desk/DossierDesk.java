package io.quittance.app.desk;

import io.quittance.writers.dossier.Addressee;
import io.quittance.writers.dossier.Warning;
import java.nio.file.Path;
import java.util.List;

/** Writes dossiers. */
public interface DossierDesk {

    /**
     * What was written.
     *
     * @param warnings what to know before it goes out
     */
    record Written(Path file, List<Warning> warnings) {}

    /** A masked dossier of a case. */
    Written share(String caseNumber, Addressee to, Path folder);

    /**
     * A dossier with the account in full, in a folder that only its owner can read; the log says who asked for it, and why.
     */
    Written filing(String caseNumber, Addressee to, Path folder, String by, String reason);
}
