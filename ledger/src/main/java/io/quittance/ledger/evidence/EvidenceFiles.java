package io.quittance.ledger.evidence;

import io.quittance.domain.evidence.ComparedRow;
import io.quittance.domain.evidence.ComparedRow.Point;
import io.quittance.domain.evidence.EvidenceRow;
import io.quittance.domain.money.Fen;
import io.quittance.ledger.secret.AccountKey;
import io.quittance.ledger.secret.Seal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.List;
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
     * Attaches rows of a file to a case; to be called in a transaction.
     *
     * @return how many of them were not attached before
     */
    public int attach(String caseNumber, BroughtFile file, List<ComparedRow> rows) {
        int evidence = known(caseNumber, file.sha256()).orElseGet(() -> add(caseNumber, file));
        int added = 0;
        for (ComparedRow row : rows) {
            added += add(evidence, row);
        }
        return added;
    }

    /** What was attached to a case, by file in the order in which they were brought, then by line. */
    public List<KeptRow> of(String caseNumber) {
        return jdbc.sql("""
                        select f.sha256, f.format, r.* from evidence_file f join evidence_row r using (evidence)
                        where f.case_number = ? order by f.evidence, r.line
                        """).param(caseNumber).query((row, index) -> kept(row)).list();
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

    private int add(int evidence, ComparedRow compared) {
        EvidenceRow row = compared.row();
        return jdbc.sql("""
                        insert into evidence_row (evidence, line, kind, channel, transaction_id, order_no, at, amount, status,
                                                  standing, ours, zh, en, raw)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing
                        """)
                .params(
                        evidence,
                        row.line(),
                        row.kind().name(),
                        row.channel().name(),
                        row.transactionId(),
                        row.orderNo(),
                        row.at(),
                        row.amount().value(),
                        row.status(),
                        compared.standing().name(),
                        Objects.toString(compared.ours(), ""),
                        points(compared, Point::zh, "；"),
                        points(compared, Point::en, "; "),
                        seal.close(row.raw()))
                .update();
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
