package io.quittance.ledger.report;

import io.quittance.domain.judge.RefundInstruction;
import io.quittance.ledger.copy.BinaryRows;
import io.quittance.ledger.copy.CopyBuffer;
import io.quittance.ledger.copy.Filler;
import io.quittance.ledger.secret.Accounts;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.jdbc.datasource.DataSourceUtils;

/**
 * The findings that a night reports: by operator, account as printed, service code, code, charge, payment, agreement,
 * cancellation and id, each as UTF-8 bytes. To be used in a transaction.
 *
 * <p>Accounts as they are printed the database does not know: they are sorted here (some forty bytes each), and their
 * ranks go back to it.
 */
public final class NightFindings {
    private static final int FETCH = 2000;
    private static final String RANK = """
            create temp table finding_rank on commit drop as
            select f.finding_id, row_number() over (order by f.operator collate "C", a.position nulls first,
                f.service_code collate "C", f.code collate "C", f.charge_id collate "C", f.payment_id collate "C",
                f.agreement_no collate "C", f.cancel_no collate "C", f.finding_id collate "C") as position
            from finding f left join account_rank a using (account) where f.night = %d""";
    private static final String RANKED = """
            select f.*, coalesce(k.case_number, '') as case_number, m.merchant_code
            from finding f join finding_rank r using (finding_id)
            left join line_case k on k.account = f.account and k.operator = f.operator and k.service_code = f.service_code
            left join (
                select a.account, a.agreement_no, max(a.merchant_code collate "C") as merchant_code
                from (select distinct account, agreement_no from finding where night = %1$d and agreement_no <> '') d
                join agreement a using (account, agreement_no) where a.night <= %1$d group by 1, 2
            ) m on m.account = f.account and m.agreement_no = f.agreement_no
            where f.night = %1$d order by r.position""";
    private static final String INSTRUCTIONS = """
            select r.position, i.* from instruction i join finding_rank r using (finding_id) where i.night = %d
            order by r.position, i.number collate "C\"""";

    private final DataSource source;
    private final Accounts accounts;
    private final FindingRows rows;

    /** Over a ledger. */
    public NightFindings(DataSource source, Accounts accounts, FindingRows rows) {
        this.source = source;
        this.accounts = accounts;
        this.rows = rows;
    }

    /**
     * Hands every finding of the night on.
     *
     * @param printed how an account is printed
     */
    public void each(int night, UnaryOperator<String> printed, Consumer<ReportedFinding> consumer) {
        Connection connection = DataSourceUtils.getConnection(source);
        try {
            rank(connection, night, printed);
            try (PreparedStatement findings = BinaryRows.of(connection, RANKED.formatted(night), FETCH);
                    PreparedStatement instructions = BinaryRows.of(connection, INSTRUCTIONS.formatted(night), FETCH)) {
                hand(findings.executeQuery(), instructions.executeQuery(), consumer);
            }
        } catch (SQLException e) {
            throw new UncategorizedSQLException("read the night's findings", null, e);
        } finally {
            DataSourceUtils.releaseConnection(connection, source);
        }
    }

    private void rank(Connection connection, int night, UnaryOperator<String> printed) throws SQLException {
        List<byte[]> order = new ArrayList<>();
        eachAccount(connection, night, account -> order.add(bytes(account, printed)));
        order.sort(Arrays::compareUnsigned);
        try (Statement statement = connection.createStatement()) {
            statement.execute("drop table if exists account_rank, finding_rank");
            statement.execute("create temp table account_rank (account uuid, position int) on commit drop");
            Filler ranks = new Filler(source, "account_rank");
            eachAccount(connection, night, account -> {
                CopyBuffer rank = ranks.row(2);
                rank.uuid(account);
                rank.int4(Collections.binarySearch(order, bytes(account, printed), Arrays::compareUnsigned));
            });
            ranks.finish();
            statement.execute("analyze account_rank");
            statement.execute(RANK.formatted(night));
            statement.execute("analyze finding_rank");
        }
    }

    private static void eachAccount(Connection connection, int night, Consumer<UUID> consumer) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.setFetchSize(FETCH);
            ResultSet row = statement.executeQuery(
                    "select distinct account from finding where night = " + night + " and account is not null");
            while (row.next()) {
                consumer.accept(row.getObject("account", UUID.class));
            }
        }
    }

    private byte[] bytes(UUID account, UnaryOperator<String> printed) {
        return printed.apply(accounts.open(account)).getBytes(StandardCharsets.UTF_8);
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
}
