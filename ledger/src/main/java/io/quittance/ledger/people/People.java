package io.quittance.ledger.people;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The people of an installation. Who may change them is checked by the database; see {@link Refusal}. Each method is to
 * be called in a transaction.
 */
public final class People {
    private static final String SELECT = """
            select name, active, array(select role from person_role r where r.name = p.name and r.held) as roles
            from person p where name <> 'quittance'
            """;

    private final JdbcClient jdbc;

    /** Over a ledger. */
    public People(DataSource source) {
        jdbc = JdbcClient.create(source);
    }

    /** Everybody, by name. */
    public List<Person> all() {
        return jdbc.sql(SELECT + " order by name").query(People::person).list();
    }

    /** The person of that name. */
    public Optional<Person> find(String name) {
        return jdbc.sql(SELECT + " and name = ?")
                .param(name)
                .query(People::person)
                .optional();
    }

    /** Whether there is somebody who may add people; until then the night may. */
    public boolean hasAdmin() {
        return all().stream().anyMatch(person -> person.roles().contains(Role.ADMIN));
    }

    /** Adds somebody, or gives somebody who is there (again) these roles too. The first one must be an ADMIN. */
    public void add(String name, Collection<Role> roles, String by) {
        jdbc.sql("insert into person (name, changed_by) values (?, ?)"
                        + " on conflict (name) do update set active = true, changed_by = excluded.changed_by")
                .params(name, by)
                .update();
        for (Role role : EnumSet.copyOf(roles)) {
            jdbc.sql("insert into person_role (name, role, changed_by) values (?, ?, ?)"
                            + " on conflict (name, role) do update set held = true, changed_by = excluded.changed_by")
                    .params(name, role.name(), by)
                    .update();
        }
    }

    /**
     * Takes all rights away; the name stays in what was done under it.
     *
     * @return whether there is such a person
     */
    public boolean disable(String name, String by) {
        return jdbc.sql("update person set active = false, changed_by = ? where name = ?")
                        .params(by, name)
                        .update()
                > 0;
    }

    private static Person person(ResultSet row, int index) throws SQLException {
        Array roles = row.getArray("roles");
        Set<Role> given = EnumSet.noneOf(Role.class);
        Arrays.stream((String[]) roles.getArray()).map(Role::valueOf).forEach(given::add);
        return new Person(row.getString("name"), row.getBoolean("active"), given);
    }
}
