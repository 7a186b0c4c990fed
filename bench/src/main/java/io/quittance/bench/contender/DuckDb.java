package io.quittance.bench.contender;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * The same two joins in DuckDB's memory, on every core, with types given so that nothing is guessed, and only the
 * columns that are needed. Nothing is kept but the two results.
 */
final class DuckDb {

    private static final String CHARGES = """
            create table charge as
            select charge_id, operator, account, service_code, kind, cycle, charged_at, amount, pay_channel, payment_ref
            from read_csv('%s', header = true, auto_detect = false, delim = ',', quote = '"', columns = {
                'charge_id': 'varchar', 'operator': 'varchar', 'account': 'varchar', 'service_code': 'varchar',
                'service_name': 'varchar', 'kind': 'varchar', 'cycle': 'integer', 'period_start': 'timestamp',
                'period_end': 'timestamp', 'charged_at': 'timestamp', 'amount': 'decimal(12,2)',
                'pay_channel': 'varchar', 'payment_ref': 'varchar', 'base_charge_id': 'varchar',
                'reverses': 'varchar'})
            """;

    private static final String PAYMENTS = """
            create view payment as
            select channel, transaction_id, amount, status
            from read_csv('%s', header = true, auto_detect = false, delim = ',', quote = '"', columns = {
                'channel': 'varchar', 'transaction_id': 'varchar', 'order_no': 'varchar', 'agreement_ref': 'varchar',
                'account': 'varchar', 'paid_at': 'timestamp', 'amount': 'decimal(12,2)', 'status': 'varchar'})
            """;

    private static final String CANCELLATIONS = """
            create view cancellation as
            select cancel_no, operator, account, service_code, status, effective_at
            from read_csv('%s', header = true, auto_detect = false, delim = ',', quote = '"', columns = {
                'cancel_no': 'varchar', 'operator': 'varchar', 'account': 'varchar', 'service_code': 'varchar',
                'requested_at': 'timestamp', 'channel': 'varchar', 'status': 'varchar', 'effective_at': 'timestamp',
                'accepted_at': 'timestamp', 'closed_at': 'timestamp', 'receipt_no': 'varchar',
                'penalty_confirmed': 'varchar', 'remark': 'varchar'})
            """;

    private static final String AFTER_CANCELLATION = """
            copy (
                select c.charge_id, c.operator, c.account, c.service_code, c.charged_at, c.amount, x.cancel_no,
                       x.effective_at
                from charge c join cancellation x using (account, service_code, operator)
                where x.status in ('ACCEPTED', 'COMPLETED')
                and case when c.kind = 'RECURRING' then make_timestamp(c.cycle // 100, c.cycle %% 100, 1, 0, 0, 0)
                         else c.charged_at end >= x.effective_at
            ) to '%s' (header)
            """;

    private static final String UNMATCHED = """
            copy (
                select case when p.amount is null then 'UNCOLLECTED' when c.amount is null then 'UNBILLED'
                            else 'AMOUNT' end as what,
                       c.charge_id, p.transaction_id, c.amount as charged, p.amount as paid
                from (select charge_id, pay_channel, payment_ref, amount from charge where pay_channel <> 'BALANCE') c
                full join (select channel, transaction_id, amount from payment where status = 'SUCCESS') p
                 on p.transaction_id = c.payment_ref and p.channel = c.pay_channel
                where c.amount is null or p.amount is null or c.amount <> p.amount
            ) to '%s' (header)
            """;

    private DuckDb() {}

    static void run(Place place) throws Exception {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            statement.execute("set preserve_insertion_order = false");
            statement.execute("set temp_directory = '" + quoted(place.out().resolve("spilled")) + "'");
            Told.time("read", () -> read(statement, place));
            Told.time("after-cancellation", () -> execute(statement, AFTER_CANCELLATION, result(place, Place.AFTER)));
            Told.time("match", () -> execute(statement, UNMATCHED, result(place, Place.UNMATCHED)));
        }
    }

    private static void read(Statement statement, Place place) throws SQLException {
        execute(statement, CHARGES, place.charges());
        execute(statement, PAYMENTS, place.payments());
        execute(statement, CANCELLATIONS, place.cancellations());
    }

    private static Path result(Place place, String name) {
        return place.out().resolve(name);
    }

    private static void execute(Statement statement, String sql, Path file) throws SQLException {
        statement.execute(sql.formatted(quoted(file)));
    }

    private static String quoted(Path file) {
        return file.toString().replace("'", "''");
    }
}
