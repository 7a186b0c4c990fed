package io.quittance.ledger.verify;

import io.quittance.ledger.report.FindingRows;
import io.quittance.ledger.report.ReportedFinding;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** The findings that a night told, looked up many at a time; in one transaction. */
public final class ToldFindings {
    private static final String KEPT =
            "select f.*, null as merchant_code, '' as case_number from finding f where f.night = ? and f.finding_id = any (?)";

    private final JdbcTemplate jdbc;
    private final FindingRows rows;
    private final int night;
    private final Asked asked;

    /** Of one night. */
    public ToldFindings(DataSource source, FindingRows rows, int night) {
        this.jdbc = new JdbcTemplate(source);
        this.rows = rows;
        this.night = night;
        this.asked = new Asked(jdbc, "asked_finding");
    }

    /** Those of these ids that the night told, by id. */
    public Map<String, ReportedFinding> of(Collection<String> ids) {
        asked.add(ids);
        Map<String, ReportedFinding> found = new HashMap<>();
        jdbc.query(
                KEPT,
                row -> {
                    found.put(row.getString("finding_id"), rows.read(row, List.of()));
                },
                night,
                ids.toArray(String[]::new));
        return found;
    }

    /** Ids that were asked for more than once. */
    public List<String> askedTwice(int most) {
        return asked.twice(most);
    }

    /** Ids that the night told and nobody asked for. */
    public List<String> notAsked(int most) {
        return asked.not("select finding_id from finding where night = ?", night, most);
    }
}
