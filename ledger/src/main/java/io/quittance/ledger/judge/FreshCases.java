package io.quittance.ledger.judge;

import io.quittance.domain.judge.Finding;
import io.quittance.domain.record.LineKey;
import io.quittance.ledger.secret.AccountTokens;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * The cases of the lines on which something new was found. A case is numbered after the finding that opened it, the
 * first by id: not after the account, which could be guessed.
 */
final class FreshCases {
    private static final String OPEN = """
            insert into line_case (night, account, operator, service_code, case_number)
            select ?, account, operator, service_code, 'K' || left(digits, case when exists (
                       select from line_case c where c.case_number = 'K' || left(digits, 12)) then 24 else 12 end)
            from unnest(?::uuid[], ?::text[], ?::text[], ?::text[]) o (account, operator, service_code, finding_id)
            cross join lateral (
                select upper(encode(sha256(convert_to(operator || '/' || finding_id, 'UTF8')), 'hex')) as digits) d
            on conflict (account, operator, service_code) do nothing
            """;

    private final AccountTokens tokens;
    private final Map<LineKey, String> firstIds = new TreeMap<>();

    FreshCases(AccountTokens tokens) {
        this.tokens = tokens;
    }

    /** All findings of one line have to be added before {@link #open}. */
    void add(Finding finding) {
        if (!finding.line().operator().isEmpty()) {
            firstIds.merge(finding.line(), finding.id(), (one, other) -> one.compareTo(other) < 0 ? one : other);
        }
    }

    /** Opens a case for each line that never had one. */
    void open(Connection connection, int night) throws SQLException {
        if (firstIds.isEmpty()) {
            return;
        }
        List<LineKey> lines = List.copyOf(firstIds.keySet());
        try (PreparedStatement statement = connection.prepareStatement(OPEN)) {
            statement.setInt(1, night);
            statement.setObject(
                    2, lines.stream().map(line -> tokens.of(line.account())).toArray(UUID[]::new));
            statement.setObject(3, lines.stream().map(LineKey::operator).toArray(String[]::new));
            statement.setObject(4, lines.stream().map(LineKey::serviceCode).toArray(String[]::new));
            statement.setObject(5, firstIds.values().toArray(String[]::new));
            statement.executeUpdate();
        }
    }
}
