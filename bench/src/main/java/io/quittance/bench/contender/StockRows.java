package io.quittance.bench.contender;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Objects;
import org.springframework.batch.infrastructure.item.file.transform.FieldSet;

/** The items of the stock job. Times are text, which the database turns into times. */
final class StockRows {

    private StockRows() {}

    /** A charge. */
    record Charged(
            String id,
            String operator,
            String account,
            String service,
            String kind,
            String cycle,
            String time,
            BigDecimal amount,
            String channel,
            String reference) {

        static Charged of(FieldSet row) {
            return new Charged(
                    text(row, "charge_id"),
                    text(row, "operator"),
                    text(row, "account"),
                    text(row, "service_code"),
                    text(row, "kind"),
                    text(row, "cycle"),
                    text(row, "charged_at"),
                    Objects.requireNonNull(row.readBigDecimal("amount")),
                    text(row, "pay_channel"),
                    text(row, "payment_ref"));
        }

        static Charged of(ResultSet row) throws SQLException {
            return new Charged(
                    row.getString(1),
                    row.getString(2),
                    row.getString(3),
                    row.getString(4),
                    row.getString(5),
                    row.getString(6),
                    row.getString(7),
                    row.getBigDecimal(8),
                    row.getString(9),
                    row.getString(10));
        }
    }

    /** A payment. */
    record Paid(
            String channel, String id, String order, String account, String time, BigDecimal amount, String status) {

        static Paid of(FieldSet row) {
            return new Paid(
                    text(row, "channel"),
                    text(row, "transaction_id"),
                    text(row, "order_no"),
                    text(row, "account"),
                    text(row, "paid_at"),
                    Objects.requireNonNull(row.readBigDecimal("amount")),
                    text(row, "status"));
        }
    }

    /** A cancellation. */
    record Cancelled(
            String id,
            String operator,
            String account,
            String service,
            String requested,
            String status,
            String effective) {

        static Cancelled of(FieldSet row) {
            return new Cancelled(
                    text(row, "cancel_no"),
                    text(row, "operator"),
                    text(row, "account"),
                    text(row, "service_code"),
                    text(row, "requested_at"),
                    text(row, "status"),
                    text(row, "effective_at"));
        }
    }

    private static String text(FieldSet row, String name) {
        return Objects.requireNonNullElse(row.readString(name), "");
    }

    /** What is wrong with a charge. */
    record Found(String id, String operator, String what) {}
}
