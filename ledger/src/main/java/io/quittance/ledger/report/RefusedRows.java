package io.quittance.ledger.report;

import io.quittance.domain.record.RecordKind;
import io.quittance.ledger.schema.FactTable;
import io.quittance.ledger.secret.AccountKey;
import io.quittance.ledger.secret.Seal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** What balanced nights refused of one file, and what later became of its lines. */
public final class RefusedRows {
    private static final String REFUSED = """
            select q.line, q.raw from input_file f join quarantine q using (file) join night n on n.night = f.night
            where n.state = 'BALANCED' and f.path = ?""";

    private final JdbcTemplate jdbc;
    private final Seal seal;

    /** Over a ledger. */
    public RefusedRows(DataSource source, AccountKey key) {
        jdbc = new JdbcTemplate(source);
        seal = key.seal();
    }

    /** The refused rows of a delivered file, by line, as they were delivered. */
    public Map<Integer, String> of(String sha256, String path) {
        Map<Integer, String> rows = new HashMap<>();
        jdbc.query(
                REFUSED + " and f.sha256 = ?",
                row -> {
                    rows.put(row.getInt(1), seal.open(row.getBytes(2)));
                },
                path,
                sha256);
        return rows;
    }

    /** What was refused of every file of that path, by line. */
    public Map<Integer, Set<String>> tried(String path) {
        Map<Integer, Set<String>> rows = new HashMap<>();
        jdbc.query(
                REFUSED,
                row -> {
                    rows.computeIfAbsent(row.getInt(1), line -> new HashSet<>()).add(seal.open(row.getBytes(2)));
                },
                path);
        return rows;
    }

    /** Lines of the files of that path that balanced nights have taken in as facts. */
    public Set<Integer> taken(String path) {
        List<int[]> files = jdbc.query(
                "select f.night, f.file from input_file f join night n using (night)"
                        + " where n.state = 'BALANCED' and f.status = 'ACCEPTED' and f.path = ?",
                (row, index) -> new int[] {row.getInt(1), row.getInt(2)},
                path);
        Set<Integer> lines = new HashSet<>();
        for (int[] file : files) {
            for (RecordKind kind : RecordKind.values()) {
                String facts = FactTable.of(kind).name();
                lines.addAll(jdbc.queryForList(
                        "select line from " + facts + " where night = ? and file = ?",
                        Integer.class,
                        file[0],
                        file[1]));
            }
        }
        return lines;
    }
}
