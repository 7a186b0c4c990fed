package io.quittance.bench.contender;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.postgresql.PGConnection;

/**
 * The fastest a database person would do it: COPY of the raw files on two connections into logged tables without any
 * index, rows frozen as they come (each table is made in the transaction that fills it), then two parallel hash joins
 * that stream their results into files.
 */
final class ExpertSql {

    private static final int BUFFER = 1 << 20;

    private static final String CHARGE = """
            create table charge (
                charge_id text, operator text, account text, service_code text, service_name text, kind text, cycle int,
                period_start timestamp, period_end timestamp, charged_at timestamp, amount numeric(12,2),
                pay_channel text, payment_ref text, base_charge_id text, reverses text)
            """;

    private static final String PAYMENT = """
            create table payment (
                channel text, transaction_id text, order_no text, agreement_ref text, account text, paid_at timestamp,
                amount numeric(12,2), status text)
            """;

    private static final String CANCELLATION = """
            create table cancellation (
                cancel_no text, operator text, account text, service_code text, requested_at timestamp, channel text,
                status text, effective_at timestamp, accepted_at timestamp, closed_at timestamp, receipt_no text,
                penalty_confirmed text, remark text)
            """;

    private static final String AFTER_CANCELLATION = """
            copy (
                select c.charge_id, c.operator, c.account, c.service_code, c.charged_at, c.amount, x.cancel_no,
                       x.effective_at
                from charge c join cancellation x using (account, service_code, operator)
                where x.status in ('ACCEPTED', 'COMPLETED')
                and case when c.kind = 'RECURRING' then make_timestamp(c.cycle / 100, c.cycle % 100, 1, 0, 0, 0)
                         else c.charged_at end >= x.effective_at
            ) to stdout (format csv, header)
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
            ) to stdout (format csv, header)
            """;

    private final Place place;

    private ExpertSql(Place place) {
        this.place = place;
    }

    static void run(Place place) throws Exception {
        ExpertSql expert = new ExpertSql(place);
        Told.time("load", expert::load);
        Told.time("after-cancellation", () -> expert.answer(AFTER_CANCELLATION, Place.AFTER));
        Told.time("match", () -> expert.answer(UNMATCHED, Place.UNMATCHED));
    }

    /** The two big files side by side; the small one after the smaller of them. */
    private void load() throws Exception {
        SideBySide.run(
                2,
                List.<Told.Work>of(
                        () -> load(CHARGE, "charge", place.charges()),
                        () -> load(PAYMENT, "payment", place.payments()),
                        () -> load(CANCELLATION, "cancellation", place.cancellations())),
                Told.Work::run);
    }

    private void load(String definition, String table, Path file) throws SQLException, IOException {
        try (Connection connection = place.connect();
                Statement statement = connection.createStatement();
                InputStream bytes = Files.newInputStream(file)) {
            connection.setAutoCommit(false);
            statement.execute(definition);
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy " + table + " from stdin (format csv, header, freeze)", bytes, BUFFER);
            connection.commit();
            connection.setAutoCommit(true);
            statement.execute("analyze " + table);
        }
    }

    private void answer(String query, String result) throws SQLException, IOException {
        try (Connection connection = place.connect();
                Statement statement = connection.createStatement();
                OutputStream file = Files.newOutputStream(place.out().resolve(result))) {
            // One big hash table in memory beats many small ones on disk.
            statement.execute("set work_mem = '512MB'");
            statement.execute("set hash_mem_multiplier = 4");
            connection.unwrap(PGConnection.class).getCopyAPI().copyOut(query, file);
        }
    }
}
