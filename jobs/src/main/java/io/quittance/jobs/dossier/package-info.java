/**
 * Dossiers from the ledger and the archive.
 *
 * <p>Door: {@link io.quittance.jobs.dossier.CaseDossiers}.
 *
 * <p>To add: what a letter should know of a case goes into {@code DossierFacts} and is gathered in {@code CaseDossiers}.
 */
@NullMarked
package io.quittance.jobs.dossier;

import org.jspecify.annotations.NullMarked;
