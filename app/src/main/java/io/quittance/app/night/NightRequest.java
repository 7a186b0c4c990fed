package io.quittance.app.night;

import io.quittance.app.words.Lang;
import io.quittance.ledger.log.Disclosure;
import java.nio.file.Path;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What to run.
 *
 * @param date business date, in Asia/Shanghai; it may lie in the future
 * @param inbox existing folder, read at any depth
 * @param out existing folder that can be written to
 * @param policiesFile existing file, or null for the shipped policies
 * @param formatsDir existing folder of formats beside the shipped ones, or null
 * @param lang of the summary and the report
 * @param disclosure leave to write accounts in full, or null to mask them
 */
public record NightRequest(
        LocalDate date,
        Path inbox,
        Path out,
        @Nullable Path policiesFile,
        @Nullable Path formatsDir,
        Lang lang,
        @Nullable Disclosure disclosure) {}
