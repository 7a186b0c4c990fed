package io.quittance.jobs.dossier;

import io.quittance.ledger.night.InputFile;
import java.time.LocalDate;

/**
 * A file that a night was given, as evidence rests on it.
 *
 * @param kind what it is, in a few Chinese words
 * @param takenIn business date of the night that took it in
 */
public record Delivery(InputFile file, String kind, LocalDate takenIn) {}
