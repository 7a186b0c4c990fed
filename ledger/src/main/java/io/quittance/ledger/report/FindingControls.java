package io.quittance.ledger.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** The controls of a night's findings: what they claim against what is instructed. */
public final class FindingControls {
    private static final String RELEASED = """
            select coalesce(sum(r.amount), 0) from night_fate n join released_instruction i using (number)
            join batch_row r on r.batch = i.batch and r.number = n.number and r.state = 'LIVE'
            where n.night = ?
            """;

    private final JdbcTemplate jdbc;

    /** Over a ledger. */
    public FindingControls(DataSource source) {
        jdbc = new JdbcTemplate(source);
    }

    /**
     * Refund total = instructions proposed + void + pending; and no payment is claimed for more than was left of it, as
     * the night knew it.
     */
    public List<Control> of(int night) {
        List<Control> controls = new ArrayList<>(claims(night));
        if (number("select count(*) from night_fate where night = ?", night) > 0) {
            controls.add(new Control(
                    "released instructions on judged money: released = back + outstanding",
                    true,
                    number(RELEASED, night),
                    number(
                            "select coalesce(sum(back), 0) + coalesce(sum(outstanding), 0) from night_fate where night = ?",
                            night)));
        }
        return List.copyOf(controls);
    }

    private List<Control> claims(int night) {
        return List.of(
                new Control(
                        "findings: refund total = instructions proposed + void + pending",
                        true,
                        number("select coalesce(sum(refund_amount), 0) from finding where night = ?", night),
                        number("select coalesce(sum(amount), 0) from instruction where night = ?", night)
                                + number(
                                        "select coalesce(sum(refund_amount), 0) from finding"
                                                + " where night = ? and route = 'VOID'",
                                        night)
                                + number(
                                        "select coalesce(sum(p.amount), 0) from night_pending p"
                                                + " join finding using (night, finding_id) where night = ?",
                                        night)),
                new Control(
                        "payments instructed for more than their net",
                        false,
                        number("""
                                select count(*) from (
                                    select i.channel, i.transaction_id, sum(i.amount) as claimed, min(i.paid) as paid
                                    from instruction i where night = ? and transaction_id <> '' group by 1, 2
                                ) i
                                left join (
                                    select (array['WECHAT', 'ALIPAY'])[r.channel + 1] as channel, r.transaction_id,
                                           sum(r.amount) as back
                                    from refund r where r.status = 2 and r.night <= %1$d
                                    and not exists (select from superseded s
                                                    where s.file = r.file and s.line = r.line and s.night <= %1$d)
                                    group by 1, 2
                                ) r using (channel, transaction_id)
                                left join (
                                    select i.channel, i.money_id as transaction_id, sum(n.outstanding) as asked
                                    from night_fate n join released_instruction i using (number) where n.night = ?
                                    group by 1, 2
                                ) o using (channel, transaction_id)
                                where claimed + coalesce(back, 0) + coalesce(asked, 0) > paid
                                """.formatted(night), night, night),
                        0));
    }

    /** What the night instructs, in fen, by route. */
    public Map<String, Long> instructed(int night) {
        return jdbc.query(
                "select route, sum(amount) from instruction where night = ? group by route",
                rows -> {
                    Map<String, Long> routes = new TreeMap<>();
                    while (rows.next()) {
                        routes.put(rows.getString(1), rows.getLong(2));
                    }
                    return routes;
                },
                night);
    }

    private long number(String query, Object... nights) {
        Long number = jdbc.queryForObject(query, Long.class, nights);
        return number == null ? 0 : number;
    }
}
