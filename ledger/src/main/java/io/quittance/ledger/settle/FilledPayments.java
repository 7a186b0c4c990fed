package io.quittance.ledger.settle;

import io.quittance.domain.record.RecordKind;
import io.quittance.domain.record.Standing;
import io.quittance.ledger.copy.CopyBuffer;
import io.quittance.ledger.schema.Hash64;
import io.quittance.ledger.schema.HashColumn;
import io.quittance.ledger.schema.StoredRow;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** Keeps which agreement a payment names where only a row that does not stand says it: queries see single rows. */
final class FilledPayments {
    private static final RecordKind KIND = RecordKind.PAYMENT;
    private static final int AGREEMENT = KIND.slot("agreement_ref");
    private static final Pattern SEPARATOR = Pattern.compile(String.valueOf((char) HashColumn.TOKEN_SEPARATOR));

    private final JdbcTemplate jdbc;
    private final int night;
    private final Gathered filled;

    FilledPayments(DataSource source, int night) {
        this.jdbc = new JdbcTemplate(source);
        this.night = night;
        this.filled = new Gathered(source, "filled", "like filled_payment");
    }

    void begin() {
        filled.begin();
    }

    /** Takes what stands of several rows. */
    void add(Standing<StoredRow> standing) {
        StoredRow row = standing.row();
        if (row.values()[AGREEMENT] == null && standing.values()[AGREEMENT] instanceof String agreement) {
            String[] numbers = SEPARATOR.split(agreement, -1);
            CopyBuffer values = filled.row(8);
            values.int4(night);
            values.int4(row.file());
            values.int4(row.line());
            values.int2((Long) Objects.requireNonNull(row.values()[KIND.slot("channel")]));
            values.int8(hash(String.valueOf(row.values()[KIND.slot("transaction_id")])));
            values.text(agreement);
            values.int8(hash(numbers[0]));
            if (numbers.length > 1) {
                values.int8(hash(numbers[1]));
            } else {
                values.absent();
            }
        }
    }

    void save() {
        filled.end();
        jdbc.update("insert into filled_payment select * from filled on conflict do nothing");
    }

    private static long hash(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return new Hash64().add(bytes, 0, bytes.length).value();
    }
}
