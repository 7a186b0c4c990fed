package io.quittance.writers.dossier;

import io.quittance.domain.record.Fact;
import io.quittance.domain.record.Source;
import java.time.LocalDate;
import java.util.List;

/**
 * A fact and the row it was read from.
 *
 * @param source as findings name it
 * @param sha256 of the delivered file
 * @param kind what the file is, in a few Chinese words
 * @param takenIn business date on which the file was taken in
 * @param raw the row as it stood in the file; empty where it could not be read again
 * @param personal values in it that tell a person
 */
public record Evidence(
        Fact fact, Source source, String sha256, String kind, LocalDate takenIn, String raw, List<String> personal) {

    /** Copies the list. */
    public Evidence {
        personal = List.copyOf(personal);
    }
}
