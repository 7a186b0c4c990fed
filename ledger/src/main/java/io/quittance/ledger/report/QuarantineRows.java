package io.quittance.ledger.report;

import io.quittance.domain.quarantine.Reason;
import io.quittance.domain.quarantine.RejectedRow;
import io.quittance.ledger.secret.AccountKey;
import io.quittance.ledger.secret.Seal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** The rows that nights refused, whole, with every reason. */
public final class QuarantineRows {
    private static final int FETCH = 2000;

    private final JdbcTemplate jdbc;
    private final Seal seal;

    /** Over a ledger. */
    public QuarantineRows(DataSource source, AccountKey key) {
        jdbc = new JdbcTemplate(source);
        jdbc.setFetchSize(FETCH);
        seal = key.seal();
    }

    /** Hands on a night's refused rows with the number of their file, by file and line; in a transaction. */
    public void each(int night, BiConsumer<Integer, RejectedRow> consumer) {
        jdbc.query(
                "select * from quarantine where night = ? order by file, line",
                row -> {
                    List<Reason> reasons = reasons(row.getString("codes"), row.getString("zh"), row.getString("en"));
                    consumer.accept(
                            row.getInt("file"),
                            new RejectedRow(row.getInt("line"), seal.open(row.getBytes("raw")), reasons));
                },
                night);
    }

    private static List<Reason> reasons(String codes, String zh, String en) {
        String[] names = codes.split("\n", -1);
        String[] chinese = zh.split("\n", -1);
        String[] english = en.split("\n", -1);
        List<Reason> reasons = new ArrayList<>();
        for (int i = 0; i < names.length; i++) {
            reasons.add(new Reason(names[i], chinese[i], english[i]));
        }
        return reasons;
    }
}
