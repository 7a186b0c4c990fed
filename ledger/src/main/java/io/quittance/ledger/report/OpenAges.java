package io.quittance.ledger.report;

import io.quittance.ledger.night.Night;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** How old the items are that a night leaves open. */
public final class OpenAges {
    private final JdbcTemplate jdbc;

    /** Over a ledger. */
    public OpenAges(DataSource source) {
        jdbc = new JdbcTemplate(source);
    }

    /**
     * Items of one side, channel and age.
     *
     * @param charge whether they are charges without a payment; else payments without a charge
     * @param channel 0 WeChat, 1 Alipay
     * @param days from the day the money was taken to the business date
     */
    public record Age(boolean charge, int channel, long days, long count, long amount) {}

    /** The night's open items, by side, channel and age. */
    public List<Age> of(Night night) {
        return jdbc.query(
                """
                select side, channel, ?::date - taken_at::date as days, count(*), sum(amount)
                from open_item where night = ? group by 1, 2, 3 order by 1, 2, 3
                """,
                (row, index) -> new Age(
                        row.getString(1).equals("C"), row.getInt(2), row.getLong(3), row.getLong(4), row.getLong(5)),
                night.businessDate(),
                night.number());
    }
}
