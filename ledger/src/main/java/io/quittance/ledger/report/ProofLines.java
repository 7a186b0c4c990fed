package io.quittance.ledger.report;

import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** The kept proof of nights. */
public final class ProofLines {
    private final JdbcTemplate jdbc;

    /** Over a ledger. */
    public ProofLines(DataSource source) {
        jdbc = new JdbcTemplate(source);
    }

    /** Replaces the night's lines from an ordinal on. */
    public void save(int night, int from, List<Control> controls) {
        jdbc.update(
                "delete from proof_line where night = ? and ordinal >= ? and ordinal < ?", night, from, from + 100_000);
        for (int i = 0; i < controls.size(); i++) {
            Control control = controls.get(i);
            jdbc.update(
                    "insert into proof_line (night, ordinal, control, unit, lhs, rhs) values (?, ?, ?, ?, ?, ?)",
                    night,
                    from + i,
                    control.name(),
                    control.money() ? "FEN" : "COUNT",
                    control.left(),
                    control.right());
        }
    }

    /** The night's lines, in order. */
    public List<Control> of(int night) {
        return jdbc.query(
                "select * from proof_line where night = ? order by ordinal",
                (row, index) -> new Control(
                        row.getString("control"),
                        row.getString("unit").equals("FEN"),
                        row.getLong("lhs"),
                        row.getLong("rhs")),
                night);
    }
}
