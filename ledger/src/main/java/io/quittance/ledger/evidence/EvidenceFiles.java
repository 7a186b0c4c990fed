package io.quittance.ledger.evidence;

import io.quittance.domain.evidence.ComparedRow;
import io.quittance.domain.evidence.ComparedRow.Point;
import io.quittance.domain.money.Fen;
import io.quittance.ledger.secret.AccountKey;
import io.quittance.ledger.secret.Seal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The evidence of cases. Nothing of it is ever changed; a file that is brought again may only add rows. Not thread-safe. */
public final class EvidenceFiles {
    private final JdbcClient jdbc;
    private final Seal seal;

    /** Over a ledger. */
    public EvidenceFiles(DataSource source, AccountKey key) {
        jdbc = JdbcClient.create(source);
        seal = key.seal();
    }

    /** The line of a case; empty if there is no such case. */
    public Optional<CaseLine> line(String caseNumber) {
        return jdbc.sql("select case_number, account, operator, service_code from line_case where case_number = ?")
                .param(caseNumber)
                .query((row, index) -> new CaseLine(
                        row.getString(1), row.getObject(2, UUID.class), row.getString(3), row.getString(4)))
                .optional();
    }

    /**
     * Attaches rows of a file to a case; to be called in a transaction. The database decides whether the person may, and
     * writes the log.
     *
     * @return how many of them were not attached before
     */
    public int attach(String caseNumber, BroughtFile file, List<ComparedRow> rows) {
        int evidence = known(caseNumber, file.sha256()).orElseGet(() -> add(caseNumber, file));
        return add(evidence, rows, file.addedBy());
    }

    /** What was attached to a case, by file in the order in which they were brought, then by line. */
    public List<KeptRow> of(String caseNumber) {
        return of(List.of(caseNumber)).getOrDefault(caseNumber, List.of());
    }

    /** What was attached to some cases, by number; those that have nothing are left out. */
    public Map<String, List<KeptRow>> of(Collection<String> caseNumbers) {
        Map<String, List<KeptRow>> kept = new HashMap<>();
        jdbc.sql("""
                        select f.case_number, f.sha256, f.format, r.* from evidence_file f join evidence_row r using (evidence)
                        where f.case_number = any (?) order by f.evidence, r.line
                        """).param(caseNumbers.toArray(String[]::new)).query(row -> {
            kept.computeIfAbsent(row.getString("case_number"), number -> new ArrayList<>())
                    .add(kept(row));
        });
        return kept;
    }

    /** A file as it was brought to a case. */
    public byte[] content(String caseNumber, String sha256) {
        return seal.openBytes(jdbc.sql("select content from evidence_file where case_number = ? and sha256 = ?")
                .params(caseNumber, sha256)
                .query(byte[].class)
                .single());
    }

    private Optional<Integer> known(String caseNumber, String sha256) {
        return jdbc.sql("select evidence from evidence_file where case_number = ? and sha256 = ?")
                .params(caseNumber, sha256)
                .query(Integer.class)
                .optional();
    }

    private int add(String caseNumber, BroughtFile file) {
        return jdbc.sql("""
                        insert into evidence_file (case_number, sha256, bytes, format, name, content, rows_read, first_at,
                                                   last_at, added_by)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) returning evidence
                        """)
                .params(
                        caseNumber,
                        file.sha256(),
                        file.content().length,
                        file.format(),
                        seal.close(file.name()),
                        seal.close(file.content()),
                        file.rowsRead(),
                        file.firstAt(),
                        file.lastAt(),
                        file.addedBy())
                .query(Integer.class)
                .single();
    }

    /** In one statement, which is one entry of the log. */
    private int add(int evidence, List<ComparedRow> rows, String by) {
        return jdbc.sql("""
                        insert into evidence_row (evidence, added_by, line, kind, channel, transaction_id, order_no, at, amount,
                                                  status, standing, ours, zh, en, raw)
                        select ?, ?, * from unnest(?::int[], ?::text[], ?::text[], ?::text[], ?::text[], ?::timestamp[],
                                                   ?::int8[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::bytea[])
                        on conflict do nothing
                        """)
                .params(
                        evidence,
                        by,
                        rows.stream().mapToInt(row -> row.row().line()).toArray(),
                        texts(rows, row -> row.row().kind().name()),
                        texts(rows, row -> row.row().channel().name()),
                        texts(rows, row -> row.row().transactionId()),
                        texts(rows, row -> row.row().orderNo()),
                        texts(rows, row -> row.row().at().toString()),
                        rows.stream()
                                .mapToLong(row -> row.row().amount().value())
                                .toArray(),
                        texts(rows, row -> row.row().status()),
                        texts(rows, row -> row.standing().name()),
                        texts(rows, row -> Objects.toString(row.ours(), "")),
                        texts(rows, row -> points(row, Point::zh, "；")),
                        texts(rows, row -> points(row, Point::en, "; ")),
                        rows.stream().map(row -> seal.close(row.row().raw())).toArray(byte[][]::new))
                .update();
    }

    private static String[] texts(List<ComparedRow> rows, Function<ComparedRow, String> text) {
        return rows.stream().map(text).toArray(String[]::new);
    }

    private static String points(ComparedRow compared, Function<Point, String> words, String separator) {
        return compared.points().stream().map(words).collect(Collectors.joining(separator));
    }

    private KeptRow kept(ResultSet row) throws SQLException {
        return new KeptRow(
                row.getString("sha256"),
                row.getString("format"),
                row.getInt("line"),
                row.getString("kind"),
                row.getString("channel"),
                row.getString("transaction_id"),
                row.getString("order_no"),
                row.getObject("at", LocalDateTime.class),
                Fen.of(row.getLong("amount")),
                row.getString("status"),
                row.getString("standing"),
                row.getString("ours"),
                row.getString("zh"),
                row.getString("en"),
                seal.open(row.getBytes("raw")));
    }
}
