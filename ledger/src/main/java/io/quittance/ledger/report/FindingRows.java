package io.quittance.ledger.report;

import io.quittance.domain.judge.Finding;
import io.quittance.domain.judge.FindingCode;
import io.quittance.domain.judge.RefundInstruction;
import io.quittance.domain.judge.Route;
import io.quittance.domain.money.Fen;
import io.quittance.domain.record.Channel;
import io.quittance.domain.record.LineKey;
import io.quittance.domain.record.Source;
import io.quittance.ledger.secret.Accounts;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Findings from their rows. Not thread-safe. */
public final class FindingRows {
    private final Accounts accounts;
    private final Function<String, FindingCode> codes;

    /**
     * With what rows leave out.
     *
     * @param codes the finding code of a name
     */
    public FindingRows(Accounts accounts, Function<String, FindingCode> codes) {
        this.accounts = accounts;
        this.codes = codes;
    }

    /** The finding of the current row. */
    public ReportedFinding read(ResultSet row, List<RefundInstruction> instructions) throws SQLException {
        UUID account = row.getObject("account", UUID.class);
        Finding finding = new Finding(
                row.getString("finding_id"),
                codes.apply(row.getString("code")),
                new LineKey(
                        row.getString("operator"),
                        account == null ? "" : accounts.open(account),
                        row.getString("service_code")),
                row.getString("channel"),
                row.getString("charge_id"),
                row.getString("payment_id"),
                row.getString("agreement_no"),
                row.getString("cancel_no"),
                time(row, "period_start"),
                time(row, "period_end"),
                time(row, "taken_at"),
                time(row, "effective_end"),
                Fen.of(row.getLong("amount")),
                Fen.of(row.getLong("refund_amount")),
                row.getString("route").isEmpty() ? null : Route.valueOf(row.getString("route")),
                list(row.getString("also")),
                row.getString("policy"),
                row.getString("reason_zh"),
                row.getString("reason_en"),
                Source.all(row.getString("source")),
                instructions,
                Fen.ZERO);
        return new ReportedFinding(
                finding, row.getString("status"), row.getString("merchant_code"), row.getString("case_number"));
    }

    /** The instruction of the current row. */
    public RefundInstruction instruction(ResultSet row) throws SQLException {
        String channel = row.getString("channel");
        return new RefundInstruction(
                row.getString("number"),
                Route.valueOf(row.getString("route")),
                channel.isEmpty() ? null : Channel.valueOf(channel),
                orNull(row.getString("transaction_id")),
                orNull(row.getString("order_no")),
                Fen.of(row.getLong("paid")),
                Fen.of(row.getLong("amount")),
                orNull(row.getString("manual_zh")),
                orNull(row.getString("manual_en")));
    }

    private static List<String> list(String joined) {
        return joined.isEmpty() ? List.of() : Arrays.asList(joined.split(";", -1));
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    private static @Nullable LocalDateTime time(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDateTime.class);
    }
}
