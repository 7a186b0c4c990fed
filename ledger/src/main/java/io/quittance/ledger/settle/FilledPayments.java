package io.quittance.ledger.settle;

import io.quittance.domain.record.RecordKind;
import io.quittance.domain.record.Standing;
import io.quittance.ledger.schema.Hash64;
import io.quittance.ledger.schema.HashColumn;
import io.quittance.ledger.schema.StoredRow;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.JdbcTemplate;

/** Keeps which agreement a payment names where only a row that does not stand says it: queries see single rows. */
final class FilledPayments {
    private static final RecordKind KIND = RecordKind.PAYMENT;
    private static final int AGREEMENT = KIND.slot("agreement_ref");
    private static final Pattern SEPARATOR = Pattern.compile(String.valueOf((char) HashColumn.TOKEN_SEPARATOR));

    private final JdbcTemplate jdbc;
    private final int night;
    private final List<Object[]> filled = new ArrayList<>();

    FilledPayments(JdbcTemplate jdbc, int night) {
        this.jdbc = jdbc;
        this.night = night;
    }

    /** Takes what stands of several rows, and the row that stands. */
    void add(Standing standing, StoredRow row) {
        if (row.values()[AGREEMENT] == null && standing.values()[AGREEMENT] instanceof String agreement) {
            String[] numbers = SEPARATOR.split(agreement, -1);
            filled.add(new Object[] {
                night,
                row.file(),
                row.line(),
                row.values()[KIND.slot("channel")],
                hash(String.valueOf(row.values()[KIND.slot("transaction_id")])),
                agreement,
                hash(numbers[0]),
                numbers.length > 1 ? hash(numbers[1]) : null
            });
        }
    }

    void save() {
        jdbc.batchUpdate("insert into filled_payment values (?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing", filled);
        filled.clear();
    }

    private static long hash(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return new Hash64().add(bytes, 0, bytes.length).value();
    }
}
