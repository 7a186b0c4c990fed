/**
 * The dossier of a case: letter, timeline, evidence and the same facts for a program, in one zip.
 *
 * <p>Door: {@link io.quittance.writers.dossier.Dossier} makes the zip of {@link io.quittance.writers.dossier.DossierFacts}.
 *
 * <p>To add: a provision is a row of {@code laws.csv} and, where it is a ground, of {@code grounds.csv}; what an addressee asks for, of {@code contents.csv}; an operator's name, of {@code parties.csv}.
 */
@NullMarked
package io.quittance.writers.dossier;

import org.jspecify.annotations.NullMarked;
