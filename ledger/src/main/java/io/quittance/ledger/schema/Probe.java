package io.quittance.ledger.schema;

/**
 * Looks rows up by index in one earlier night, for each row of a query.
 *
 * <p>The planner does not know that one night of many is asked each time, and would rather read all of them whole. An
 * {@code offset} keeps it from taking the look-up apart.
 */
public final class Probe {
    private Probe() {}

    /**
     * To be put behind {@code from}.
     *
     * @param table of facts, its rows called {@code o}
     * @param night which night is asked
     * @param condition by an indexed column of {@code o}
     * @param alias of what is found
     */
    public static String into(String table, String night, String condition, String alias) {
        return " cross join lateral (select * from %s o where o.night = %s and %s offset 0) %s "
                .formatted(table, night, condition, alias);
    }
}
