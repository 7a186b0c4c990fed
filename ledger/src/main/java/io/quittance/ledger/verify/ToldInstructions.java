package io.quittance.ledger.verify;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** The instructions that a night proposed, looked up many at a time; in one transaction. */
public final class ToldInstructions {
    private final JdbcTemplate jdbc;
    private final int night;
    private final Asked asked;

    /** Of one night. */
    public ToldInstructions(DataSource source, int night) {
        this.jdbc = new JdbcTemplate(source);
        this.night = night;
        this.asked = new Asked(jdbc, "asked_instruction");
    }

    /**
     * One instruction.
     *
     * @param amount in fen
     */
    public record Told(String number, String route, String transactionId, long amount) {}

    /** Those of these numbers that the night proposed, by number. */
    public Map<String, Told> of(Collection<String> numbers) {
        asked.add(numbers);
        Map<String, Told> found = new HashMap<>();
        jdbc.query(
                "select number, route, transaction_id, amount from instruction where night = ? and number = any (?)",
                row -> {
                    found.put(
                            row.getString(1),
                            new Told(row.getString(1), row.getString(2), row.getString(3), row.getLong(4)));
                },
                night,
                numbers.toArray(String[]::new));
        return found;
    }

    /** Numbers that were asked for more than once. */
    public List<String> askedTwice(int most) {
        return asked.twice(most);
    }

    /** Numbers that the night proposed and nobody asked for. */
    public List<String> notAsked(int most) {
        return asked.not("select number from instruction where night = ?", night, most);
    }
}
