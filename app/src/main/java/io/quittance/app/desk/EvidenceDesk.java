package io.quittance.app.desk;

import io.quittance.app.words.Lang;
import java.nio.file.Path;
import java.util.Set;

/** Attaches what subscribers bring to their cases. */
public interface EvidenceDesk {

    /**
     * Compares an export with the line of a case and attaches the rows that concern it.
     *
     * @param named lines of rows that concern it because a person says so
     * @param by who attaches it; has to be of COMPLIANCE, which the database decides
     * @return what agrees, what differs, what only they have and what only we have
     * @throws io.quittance.app.words.StoppedException if there is no such case, the file is no export of a subscriber, or
     *     no row of it concerns the line
     */
    String attach(String caseNumber, Path file, Set<Integer> named, String by, Lang lang);

    /**
     * What was attached to a case so far.
     *
     * @throws io.quittance.app.words.StoppedException if there is no such case
     */
    String list(String caseNumber, Lang lang);
}
