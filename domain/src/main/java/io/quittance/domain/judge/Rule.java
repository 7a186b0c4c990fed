package io.quittance.domain.judge;

import java.util.List;

/**
 * One kind of finding: a pure function of a line's history, the policies and the business date. It reads no clock, no
 * file and no database.
 *
 * <p>Rules are found by {@code ServiceLoader} and asked in order of precedence, each over every line of the account;
 * the docket holds what those before it found.
 */
public interface Rule {

    /** What it finds. */
    FindingCode code();

    /** The grounds it sees on the line; empty if none. */
    List<Ground> judge(Hearing hearing);
}
