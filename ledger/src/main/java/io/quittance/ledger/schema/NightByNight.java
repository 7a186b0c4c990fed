package io.quittance.ledger.schema;

import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * One query of many earlier nights, each asked in its own partition.
 *
 * <p>For thousands of rows to be looked up: the planner then sees each night's part of them and its indexes, where it
 * would go through every partition for every row. Rows of earlier nights lie wherever they came, so nearly each is a page
 * of its own; a bitmap of all pages is read ahead, where an index alone would wait for one after the other.
 */
public final class NightByNight {
    private final JdbcTemplate jdbc;
    private final int night;

    /** Of the nights before one. */
    public NightByNight(JdbcTemplate jdbc, int night) {
        this.jdbc = jdbc;
        this.night = night;
    }

    /**
     * A branch for each earlier night that a table names, as far as there are rows of a kind, joined by {@code union all}.
     *
     * @param naming a table with a column {@code night}
     * @param nothing a branch that finds nothing, for when there is no such night
     */
    public String each(String naming, FactTable table, IntFunction<String> branch, String nothing) {
        List<Integer> nights = jdbc.queryForList(
                "select night from (select distinct night from %s where night <> %d) n where %s order by night"
                        .formatted(naming, night, table.hasRowsIn("n.night")),
                Integer.class);
        return nights.isEmpty()
                ? nothing
                : nights.stream().map(branch::apply).collect(Collectors.joining("\nunion all\n"));
    }

    /** A condition of an indexed column: that a table has it for an earlier night. */
    public static String isAmong(String column, String wanted, String table, int earlierNight) {
        return "%s = any (array(select w.%s from %s w where w.night = %d))"
                .formatted(column, wanted, table, earlierNight);
    }

    /** Executes a statement of such branches. */
    public void execute(String statement) {
        jdbc.execute("set local enable_indexscan = off");
        jdbc.execute(statement);
        jdbc.execute("set local enable_indexscan = on");
    }
}
