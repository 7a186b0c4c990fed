package io.quittance.app.desk;

import io.quittance.app.words.Lang;
import io.quittance.app.words.StoppedException;
import io.quittance.ledger.people.People;
import io.quittance.ledger.people.Person;
import io.quittance.ledger.people.Role;
import java.util.List;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The people who act, as the command line shows and changes them. */
@Component
public class PeopleDesk {
    private final People people;
    private final TransactionTemplate transaction;

    PeopleDesk(DataSource source, PlatformTransactionManager transactions) {
        this.people = new People(source);
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Everybody with their roles. */
    public String list(Lang lang) {
        Columns columns = new Columns();
        for (Person person : people.all()) {
            String roles = person.roles().stream().sorted().map(Enum::name).collect(Collectors.joining(" "));
            columns.row(person.name(), Labels.of(lang, person.active() ? "active" : "disabled"), roles);
        }
        return columns.text();
    }

    /**
     * Adds somebody or gives more roles. While nobody is an ADMIN, whoever can run the program may add the first one.
     *
     * @param by empty for nobody in particular
     */
    public void add(String name, List<Role> roles, String by) {
        transaction.executeWithoutResult(status -> {
            boolean first = !people.hasAdmin();
            if (first && !roles.contains(Role.ADMIN)) {
                throw StoppedException.wrongUsage("users.admin-first");
            }
            people.add(name, roles, first ? Person.NIGHT : named(by));
        });
    }

    /** Takes all rights away. */
    public void disable(String name, String by) {
        transaction.executeWithoutResult(status -> {
            if (!people.disable(name, named(by))) {
                throw StoppedException.wrongUsage("refused.unknown-person", name);
            }
        });
    }

    /** Who acts. */
    static String named(String by) {
        if (by.isEmpty() || by.equals(Person.NIGHT)) {
            throw StoppedException.wrongUsage("wrong.nobody-acts");
        }
        return by;
    }
}
