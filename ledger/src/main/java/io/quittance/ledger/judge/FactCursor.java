package io.quittance.ledger.judge;

import io.quittance.domain.record.Fact;
import io.quittance.domain.record.LineEvent;
import io.quittance.domain.record.LineKey;
import io.quittance.domain.record.LinkedPayment;
import io.quittance.domain.record.RecordKind;
import io.quittance.domain.record.Source;
import io.quittance.domain.record.Standing;
import io.quittance.ledger.copy.BinaryRows;
import io.quittance.ledger.schema.StoredRow;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * One kind's facts of the suspects, in the order of their scopes, read as they are needed.
 *
 * <p>The query selects {@code scope}, {@code line_operator}, {@code line_service}, {@code linked_charge} and
 * {@code linked_agreement} (null where there are none), {@code file}, {@code line} and the kind's fields, ordered by
 * scope, then oldest row first. Rows of one identity become the one fact that stands.
 */
final class FactCursor implements AutoCloseable {
    private static final int FETCH = 2000;

    private final RecordKind kind;
    private final PreparedStatement statement;
    private final ResultSet rows;
    private final Names names;
    private @Nullable UUID scope;

    FactCursor(Connection connection, RecordKind kind, String query, Names names) throws SQLException {
        this.kind = kind;
        this.names = names;
        this.statement = BinaryRows.of(connection, query, FETCH);
        this.rows = statement.executeQuery();
        advance();
    }

    /** The scope of the next facts; null at the end. */
    @Nullable
    UUID scope() {
        return scope;
    }

    /** Moves the facts of the next scope to a list and goes on. */
    void drain(String account, List<LineEvent> events) throws SQLException {
        UUID current = scope;
        Map<List<@Nullable Object>, List<Linked>> versions = new LinkedHashMap<>();
        while (scope != null && scope.equals(current)) {
            Linked row = new Linked(
                    StoredRow.read(rows, kind),
                    rows.getString("line_operator"),
                    rows.getString("line_service"),
                    rows.getString("linked_charge"),
                    rows.getString("linked_agreement"));
            versions.computeIfAbsent(row.row().identity(kind), identity -> new ArrayList<>())
                    .add(row);
            advance();
        }
        versions.values().forEach(rowsOfOne -> events.add(event(account, rowsOfOne)));
    }

    private LineEvent event(String account, List<Linked> versions) {
        Standing<Linked> standing =
                new Standing<>(kind, version -> version.row().values());
        versions.forEach(standing::add);
        Linked first = standing.row();
        Facts facts = new Facts(kind, standing.values());
        Source source =
                new Source(names.paths().apply(first.row().file()), first.row().line());
        String service = first.service() == null ? "" : first.service();
        String operator = first.operator() == null ? "" : first.operator();
        String holder = kind == RecordKind.PAYMENT && operator.isEmpty() ? payer(facts) : account;
        return new LineEvent(new LineKey(operator, holder, service), fact(facts, first, holder, source));
    }

    /** The account that a payment itself names. */
    private String payer(Facts facts) {
        String token = facts.textOrNull("account");
        return token == null ? "" : names.accounts().apply(token);
    }

    private Fact fact(Facts facts, Linked row, String account, Source source) {
        return switch (kind) {
            case CHARGE -> facts.charge(source);
            case PAYMENT -> new LinkedPayment(facts.payment(account, source), row.charge(), row.agreement());
            case REFUND -> facts.refund(source);
            case CANCELLATION -> facts.cancellation(source);
            case OPENING -> facts.opening(source);
            case SUSPENSION -> facts.suspension(source);
            case AGREEMENT -> facts.agreement(source);
            case FUND -> throw new IllegalStateException("funds belong to no line");
        };
    }

    private void advance() throws SQLException {
        scope = rows.next() ? rows.getObject("scope", UUID.class) : null;
    }

    @Override
    public void close() throws SQLException {
        statement.close();
    }

    /** What rows mean in words: the path of a file's number, the account of a token. */
    record Names(IntFunction<String> paths, Function<String, String> accounts) {}

    private record Linked(
            StoredRow row,
            @Nullable String operator,
            @Nullable String service,
            @Nullable String charge,
            @Nullable String agreement) {}
}
