package io.quittance.app.desk;

import io.quittance.app.words.StoppedException;
import io.quittance.ledger.log.Disclosure;
import io.quittance.ledger.people.People;
import io.quittance.ledger.people.Person;
import io.quittance.ledger.people.Role;
import javax.sql.DataSource;
import org.springframework.stereotype.Component;

/** Asks the people of the ledger. */
@Component
final class LedgerDisclosureDesk implements DisclosureDesk {
    private final People people;

    LedgerDisclosureDesk(DataSource source) {
        this.people = new People(source);
    }

    @Override
    public Disclosure leave(String by, String reason) {
        if (people.hasAdmin()) {
            return ofCompliance(people, by, reason);
        }
        String user = "user of the operating system: " + System.getProperty("user.name", "");
        return new Disclosure(Person.NIGHT, String.join("\n", user, by, reason).strip());
    }

    static Disclosure ofCompliance(People people, String by, String reason) {
        if (reason.isEmpty()) {
            throw StoppedException.wrongUsage("wrong.no-disclosure-reason");
        }
        return people.find(by)
                .filter(person -> person.active() && person.roles().contains(Role.COMPLIANCE))
                .map(person -> new Disclosure(by, reason))
                .orElseThrow(() -> StoppedException.wrongUsage("wrong.not-compliance", by));
    }
}
