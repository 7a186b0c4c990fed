package io.quittance.ledger.report;

import io.quittance.domain.record.RecordKind;
import io.quittance.ledger.pack.PackCursor;
import io.quittance.ledger.pack.PackReader;
import io.quittance.ledger.schema.FactTable;
import io.quittance.ledger.secret.AccountKey;
import io.quittance.ledger.secret.Seal;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
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
            select %s from input_file f join quarantine q using (file) join night n on n.night = f.night
            where n.state = 'BALANCED' and f.path = ?""";

    private final JdbcTemplate jdbc;
    private final PackReader packs;
    private final Seal seal;

    /** Over a ledger. */
    public RefusedRows(DataSource source, AccountKey key) {
        jdbc = new JdbcTemplate(source);
        packs = new PackReader(source);
        seal = key.seal();
    }

    /** The rows of a delivered file that were refused, by line. */
    public Map<Integer, String> of(String sha256, String path) {
        Map<Integer, String> rows = new HashMap<>();
        jdbc.query(
                REFUSED.formatted("q.line, q.raw") + " and f.sha256 = ?",
                row -> {
                    rows.put(row.getInt(1), seal.open(row.getBytes(2)));
                },
                path,
                sha256);
        return rows;
    }

    /** Whether the file was refused as a whole, and was not taken in since. */
    public boolean isHeld(String sha256, String path) {
        return Boolean.TRUE.equals(jdbc.queryForObject(
                "select bool_or(status = 'HELD') and not bool_or(status = 'ACCEPTED')"
                        + " from input_file join night using (night) where state = 'BALANCED' and sha256 = ? and path = ?",
                Boolean.class,
                sha256,
                path));
    }

    /**
     * What was refused of the files of these paths, by line.
     *
     * @param formatsDigest by which formats: others may have read it
     */
    public Map<Integer, Set<String>> tried(Collection<String> paths, String formatsDigest) {
        Map<Integer, Set<String>> rows = new HashMap<>();
        for (String path : paths) {
            jdbc.query(
                    REFUSED.formatted("q.line, q.raw") + " and n.formats_digest = ?",
                    row -> {
                        rows.computeIfAbsent(row.getInt(1), line -> new HashSet<>())
                                .add(seal.open(row.getBytes(2)));
                    },
                    path,
                    formatsDigest);
        }
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
                FactTable table = FactTable.of(kind);
                if (packs.isPacked(table, file[0])) {
                    packs.each(table, file[0], 0, rows -> lines(rows, file[1]), lines::addAll);
                } else {
                    lines.addAll(jdbc.queryForList(
                            "select line from " + table.name() + " where night = ? and file = ?",
                            Integer.class,
                            file[0],
                            file[1]));
                }
            }
        }
        return lines;
    }

    private static List<Integer> lines(PackCursor rows, int file) throws SQLException {
        List<Integer> lines = new ArrayList<>();
        while (rows.next()) {
            if (rows.file() == file) {
                lines.add(rows.row().line());
            }
        }
        return lines;
    }
}
