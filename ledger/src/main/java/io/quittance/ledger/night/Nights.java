package io.quittance.ledger.night;

import io.quittance.ledger.schema.Partitions;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The register of nights. */
public final class Nights {
    private static final String COLUMNS =
            "night, business_date, supplement, digest, policies_digest, formats_digest, packed, state";
    private static final List<String> WORK = List.of(
            "open_item",
            "suspect",
            "finding",
            "instruction",
            "line_case",
            "night_review",
            "night_returned",
            "night_pending",
            "night_fate",
            "night_closing",
            "proof_line",
            "quarantine",
            "charge_pack_keys",
            "payment_pack_keys",
            "removed_row",
            "superseded",
            "filled_payment",
            "foreign_row",
            "file_figures",
            "night_step",
            "night_sum",
            "night_matter",
            "night_keys",
            "reference_echo",
            "night_reach");

    private final JdbcClient jdbc;
    private final Partitions partitions;

    /** Over a ledger. */
    public Nights(DataSource source) {
        jdbc = JdbcClient.create(source);
        partitions = new Partitions(source);
    }

    /** The newest night that balanced. */
    public Optional<Night> lastBalanced() {
        return jdbc.sql("select " + COLUMNS + " from night where state = 'BALANCED'"
                        + " order by business_date desc, supplement desc limit 1")
                .query(Nights::night)
                .optional();
    }

    /** The balanced night of that date with exactly those inputs, policies and formats. */
    public Optional<Night> balanced(LocalDate businessDate, String digest) {
        return jdbc.sql(
                        "select " + COLUMNS + " from night"
                                + " where state = 'BALANCED' and business_date = ? and digest = ? order by supplement desc limit 1")
                .params(businessDate, digest)
                .query(Nights::night)
                .optional();
    }

    /** All balanced nights of a date, the night first, then its supplements. */
    public List<Night> balanced(LocalDate businessDate) {
        return jdbc.sql("select " + COLUMNS + " from night where state = 'BALANCED' and business_date = ?"
                        + " order by supplement")
                .param(businessDate)
                .query(Nights::night)
                .list();
    }

    /** All balanced nights, in the order of their business dates and supplements. */
    public List<Night> balanced() {
        return jdbc.sql("select " + COLUMNS + " from night where state = 'BALANCED' order by business_date, supplement")
                .query(Nights::night)
                .list();
    }

    /** The night of that number. */
    public Night get(int number) {
        return jdbc.sql("select " + COLUMNS + " from night where night = ?")
                .param(number)
                .query(Nights::night)
                .single();
    }

    /**
     * The night to run: the one begun before with the same digest, or a new one. One begun before with other inputs is
     * given up. To be called in a transaction, by the holder of the {@link NightLock}.
     *
     * @param packed whether a new one keeps its charges and payments in packs
     */
    public Night begin(
            LocalDate businessDate, String digest, String policiesDigest, String formatsDigest, boolean packed) {
        for (Night unfinished : unfinished()) {
            if (unfinished.businessDate().equals(businessDate)
                    && unfinished.digest().equals(digest)) {
                return unfinished;
            }
            abandon(unfinished);
        }
        int supplement = balanced(businessDate).size() + 1;
        int number = jdbc.sql(
                        "insert into night (business_date, supplement, digest, policies_digest, formats_digest, packed,"
                                + " state) values (?, ?, ?, ?, ?, ?, 'RUNNING') returning night")
                .params(businessDate, supplement, digest, policiesDigest, formatsDigest, packed)
                .query(Integer.class)
                .single();
        partitions.create(number, packed);
        return get(number);
    }

    /** Whether the work of a step is in the ledger. */
    public boolean hasDone(Night night, String step) {
        return jdbc.sql("select exists (select from night_step where night = ? and step = ?)")
                .params(night.number(), step)
                .query(Boolean.class)
                .single();
    }

    /** Records that it is; to be called in the transaction of the work. */
    public void done(Night night, String step) {
        jdbc.sql("insert into night_step (night, step) values (?, ?)")
                .params(night.number(), step)
                .update();
    }

    /** Keeps what the night says at its end. */
    public void summarise(Night night, boolean held, String summary) {
        jdbc.sql("update night set held = ?, summary = ? where night = ?")
                .params(held, summary, night.number())
                .update();
    }

    /** Nights that were begun and not ended, and that the night to run is none of. */
    public List<Night> unfinishedBeside(LocalDate businessDate, String digest) {
        return unfinished().stream()
                .filter(night -> !night.businessDate().equals(businessDate)
                        || !night.digest().equals(digest))
                .toList();
    }

    /** Records that the night is proven and published. */
    public void balance(Night night) {
        jdbc.sql("update night set state = 'BALANCED', balanced_at = now() where night = ?")
                .param(night.number())
                .update();
    }

    /** Whether something was held, quarantined or missing. */
    public boolean isHeld(Night night) {
        return jdbc.sql("select held from night where night = ?")
                .param(night.number())
                .query(Boolean.class)
                .single();
    }

    /** Records that the night's proof failed. */
    public void unbalance(Night night) {
        jdbc.sql("update night set state = 'UNBALANCED' where night = ?")
                .param(night.number())
                .update();
    }

    /** What the night said at its end. */
    public String summary(Night night) {
        return jdbc.sql("select coalesce(summary, '') from night where night = ?")
                .param(night.number())
                .query(String.class)
                .single();
    }

    private List<Night> unfinished() {
        return jdbc.sql("select " + COLUMNS + " from night where state in ('RUNNING', 'UNBALANCED') order by night")
                .query(Nights::night)
                .list();
    }

    private void abandon(Night night) {
        partitions.drop(night.number());
        for (String table : WORK) {
            jdbc.sql("delete from " + table + " where night = ?")
                    .param(night.number())
                    .update();
        }
        jdbc.sql("update night set state = 'ABANDONED' where night = ?")
                .param(night.number())
                .update();
    }

    private static Night night(ResultSet row, int index) throws SQLException {
        return new Night(
                row.getInt("night"),
                row.getObject("business_date", LocalDate.class),
                row.getInt("supplement"),
                row.getString("digest"),
                row.getString("policies_digest"),
                row.getString("formats_digest"),
                row.getBoolean("packed"),
                Night.State.valueOf(row.getString("state")));
    }
}
