package io.quittance.ledger.schema;

import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What the planner knows of the tables that grow from night to night. A server that runs no longer than a command does
 * never comes to look for itself.
 */
public final class TableSizes {
    private static final String GROWING = """
            batch, batch_row, filled_payment, foreign_row, input_file, instruction, line_case, night_matter,
            reference_echo, released_instruction, review, standing_finding, superseded, suspect
            """;

    private final JdbcTemplate jdbc;

    /** Over a ledger. */
    public TableSizes(DataSource source) {
        jdbc = new JdbcTemplate(source);
    }

    /** Lets the planner know them, from samples: it takes no longer as they grow. */
    public void analyze() {
        jdbc.execute("analyze " + GROWING);
    }
}
