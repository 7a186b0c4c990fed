package io.quittance.ledger.people;

import java.util.Set;

/**
 * Somebody who acts.
 *
 * @param name unique
 * @param active whether they may act
 */
public record Person(String name, boolean active, Set<Role> roles) {
    /** Who a night acts as. */
    public static final String NIGHT = "quittance";

    /** Copies the roles. */
    public Person {
        roles = Set.copyOf(roles);
    }
}
