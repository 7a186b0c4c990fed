package io.quittance.ledger.report;

import io.quittance.domain.judge.Finding;
import io.quittance.domain.judge.RefundInstruction;
import io.quittance.ledger.copy.Copy;
import io.quittance.ledger.copy.CopyBuffer;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.jdbc.datasource.DataSourceUtils;

/**
 * The findings that a night reports, in an order that a key decides.
 *
 * <p>The order is by account in the clear, which the database does not know: the keys are sorted here (some hundred
 * bytes a finding), the ranks go back, and one ordered scan follows. To be used in a transaction.
 */
public final class NightFindings {
    private static final int FETCH = 2000;
    private static final String SELECT =
            "select f.*, null as merchant_code, '' as case_number from finding f where f.night = %d";
    private static final String RANKED = """
            select f.*, coalesce(k.case_number, '') as case_number, m.merchant_code
            from finding f join finding_rank r using (finding_id)
            left join line_case k on k.account = f.account and k.operator = f.operator and k.service_code = f.service_code
            left join (
                select a.account, a.agreement_no, max(a.merchant_code) as merchant_code
                from (select distinct account, agreement_no from finding where night = %1$d and agreement_no <> '') d
                join agreement a using (account, agreement_no) where a.night <= %1$d group by 1, 2
            ) m on m.account = f.account and m.agreement_no = f.agreement_no
            where f.night = %1$d order by r.position""";
    private static final String INSTRUCTIONS = """
            select r.position, i.* from instruction i join finding_rank r using (finding_id) where i.night = %d
            order by r.position, i.number""";

    private final DataSource source;
    private final FindingRows rows;

    /** Over a ledger. */
    public NightFindings(DataSource source, FindingRows rows) {
        this.source = source;
        this.rows = rows;
    }

    /** Hands every finding of the night on, by ascending key (unsigned bytes). */
    public void each(int night, Function<Finding, byte[]> key, Consumer<ReportedFinding> consumer) {
        Connection connection = DataSourceUtils.getConnection(source);
        try {
            rank(connection, night, key);
            try (Statement findings = connection.createStatement();
                    Statement instructions = connection.createStatement()) {
                findings.setFetchSize(FETCH);
                instructions.setFetchSize(FETCH);
                hand(
                        findings.executeQuery(RANKED.formatted(night)),
                        instructions.executeQuery(INSTRUCTIONS.formatted(night)),
                        consumer);
            }
        } catch (SQLException e) {
            throw new UncategorizedSQLException("read the night's findings", null, e);
        } finally {
            DataSourceUtils.releaseConnection(connection, source);
        }
    }

    private void rank(Connection connection, int night, Function<Finding, byte[]> key) throws SQLException {
        List<Keyed> keys = new ArrayList<>();
        try (Statement statement = connection.createStatement()) {
            statement.setFetchSize(FETCH);
            ResultSet row = statement.executeQuery(SELECT.formatted(night));
            while (row.next()) {
                keys.add(new Keyed(key.apply(rows.read(row, List.of()).finding()), row.getString("finding_id")));
            }
        }
        keys.sort((one, other) -> {
            int byKey = Arrays.compareUnsigned(one.key(), other.key());
            return byKey != 0 ? byKey : one.id().compareTo(other.id());
        });
        save(connection, keys);
    }

    private static void save(Connection connection, List<Keyed> keys) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("drop table if exists finding_rank");
            statement.execute("create temp table finding_rank (finding_id text, position int) on commit drop");
        }
        CopyBuffer ranks = new CopyBuffer(1 << 16);
        for (int position = 0; position < keys.size(); position++) {
            ranks.beginRow(2);
            ranks.text(keys.get(position).id());
            ranks.int4(position);
        }
        Copy.send(connection.unwrap(PGConnection.class).getCopyAPI(), "finding_rank", ranks);
        try (Statement statement = connection.createStatement()) {
            statement.execute("analyze finding_rank");
        }
    }

    private void hand(ResultSet findings, ResultSet instructions, Consumer<ReportedFinding> consumer)
            throws SQLException {
        boolean more = instructions.next();
        while (findings.next()) {
            String id = findings.getString("finding_id");
            List<RefundInstruction> own = new ArrayList<>();
            while (more && instructions.getString("finding_id").equals(id)) {
                own.add(rows.instruction(instructions));
                more = instructions.next();
            }
            consumer.accept(rows.read(findings, own));
        }
    }

    @SuppressWarnings("ArrayRecordComponent") // never compared as a record
    private record Keyed(byte[] key, String id) {}
}
