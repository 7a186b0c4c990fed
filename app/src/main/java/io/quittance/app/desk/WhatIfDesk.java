package io.quittance.app.desk;

import io.quittance.app.words.Lang;
import java.nio.file.Path;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Judges past nights again by other policies. */
@FunctionalInterface
public interface WhatIfDesk {

    /**
     * Compares what stood at the end of each night with what the other policies would have made of it, as of its business
     * date and with what was known then. Nothing in the ledger or in an outbox changes.
     *
     * @param policies the file of the other policies
     * @param from first business date
     * @param to last business date
     * @param out folder for a file with each difference; absent for none
     * @return a summary, night by night and code by code
     * @throws io.quittance.app.words.StoppedException if the policies are wrong, or there is no such night
     */
    String compare(Path policies, LocalDate from, LocalDate to, @Nullable Path out, Lang lang);
}
