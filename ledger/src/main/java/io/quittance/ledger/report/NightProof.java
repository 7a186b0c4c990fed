package io.quittance.ledger.report;

import io.quittance.domain.record.RecordKind;
import io.quittance.ledger.night.Night;
import io.quittance.ledger.pack.Unpacking;
import io.quittance.ledger.report.NightFigures.Figures;
import io.quittance.ledger.sieve.EarlierNights;
import io.quittance.ledger.sieve.Space;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/**
 * The tie-out of a night, each side computed from rows of its own.
 *
 * <p>Left is what came in; right is what became of it. Of the pairs that are certain, each side is told by the rows of
 * the other: what was collected by the charges that were not held back, what was charged by the payments.
 */
public final class NightProof {
    private static final List<String> CHANNELS = List.of("WECHAT", "ALIPAY");

    private final DataSource source;
    private final NamedParameterJdbcTemplate jdbc;
    private final Unpacking unpacking;
    private final Night night;
    private final NightFigures figures;
    private final Map<String, Object> parameters;
    private final List<Control> controls = new ArrayList<>();

    /**
     * For one night, in the transaction of the matching: it reads what that leaves.
     *
     * @param previous number of the last balanced night, 0 if there is none
     * @param figures of the night
     */
    public NightProof(DataSource source, Night night, int previous, NightFigures figures) {
        this.source = source;
        this.jdbc = new NamedParameterJdbcTemplate(source);
        this.unpacking = new Unpacking(source);
        this.night = night;
        this.figures = figures;
        this.parameters = Map.of("night", night.number(), "previous", previous);
    }

    /** The controls of matching and carrying. */
    public List<Control> matching() {
        for (int channel = 0; channel < CHANNELS.size(); channel++) {
            collected(CHANNELS.get(channel), channel);
            charged(CHANNELS.get(channel), channel);
            funds(CHANNELS.get(channel), channel);
        }
        openItems();
        return List.copyOf(controls);
    }

    private void collected(String channel, int code) {
        Figures certain = figures.charged(code).minus(pair("""
                select count(*), coalesce(sum(amount), 0) from notable_charge where unpaired and pay_channel = %2$d + 1
                """, code));
        Figures others = pair("""
                select sum(items)::int8, sum(amount)::int8 from (
                    select count(*) as items, coalesce(sum(paid), 0) as amount from link
                    where paid_tonight and success and channel = %2$d
                    union all
                    select count(*), coalesce(sum(o.amount), 0) from open_item o join input_file f using (file)
                    where o.night = :night and f.night = :night and o.side = 'P' and o.channel = %2$d
                ) parts
                """, code);
        add("collected " + channel + " = matched + carried + unbilled", figures.taken(code), certain.plus(others));
    }

    private void charged(String channel, int code) {
        Figures certain = figures.taken(code).minus(pair("""
                select count(*), coalesce(sum(amount), 0) from odd_payment p where status = 2 and channel = %2$d
                and not exists (select from superseded s where s.file = p.file and s.line = p.line)
                """, code));
        Figures others = pair("""
                select sum(items)::int8, sum(amount)::int8 from (
                    select count(*) as items, coalesce(sum(charged), 0) as amount from link l
                    where charged_tonight and success and pay_channel = %2$d + 1
                    and not exists (select from shared s where s.cplace = l.cplace)
                    union all
                    select count(*), coalesce(sum(charged), 0) from (
                        select distinct l.cplace, l.charged from link l join shared s on s.cplace = l.cplace
                        where charged_tonight and success and pay_channel = %2$d + 1
                    ) several
                    union all
                    select count(*), coalesce(sum(o.amount), 0) from open_item o join input_file f using (file)
                    where o.night = :night and f.night = :night and o.side = 'C' and o.channel = %2$d
                ) parts
                """, code);
        add("charged " + channel + " = matched + carried + uncollected", figures.charged(code), certain.plus(others));
    }

    /**
     * The channel's statement of funds beside its trades, where it was delivered. Trades and funds may be stated on
     * different days, so what has no counterpart is shown and explained, and fails nothing.
     */
    private void funds(String channel, int code) {
        boolean delivered = Boolean.TRUE.equals(jdbc.queryForObject(
                "select exists (select from fund_n%d where channel = %d)".formatted(night.number(), code),
                Map.of(),
                Boolean.class));
        if (delivered) {
            unpack();
            String funds = "select count(*), coalesce(sum(f.amount), 0) from fund_n%1$d f"
                    + " where f.channel = %2$d and f.amount > 0";
            String payments = "select count(*), coalesce(sum(p.amount), 0) from payment_n%1$d p"
                    + " where p.channel = %2$d and p.status = 2";
            parts("funds in " + channel, "a payment", funds, """
                    (select from payment p where p.id_hash = f.business_hash and p.transaction_id = f.business_no)
                    """, code);
            parts("payments " + channel, "funds", payments, """
                    (select from fund f where f.business_hash = p.id_hash and f.business_no = p.transaction_id)
                    """, code);
        }
    }

    /** All payments of tonight, and those of earlier nights that tonight's funds may be of. */
    private void unpack() {
        unpacking.of(RecordKind.PAYMENT, night.number()).all().unpack();
        new EarlierNights(source, night.number())
                .find("funded", Space.REFERENCE, "select business_hash from fund_n" + night.number());
        unpacking.before(night.number(), RecordKind.PAYMENT, List.of("id_hash"), "select hash, night from funded");
        jdbc.update("drop table funded", Map.of());
    }

    private void parts(String whole, String other, String query, String counterpart, int code) {
        Figures all = pair(query, code);
        Figures found = pair(query + " and exists " + counterpart, code);
        Figures missing = pair(query + " and not exists " + counterpart, code);
        add(whole + " = with " + other + " + without " + other, all, found.plus(missing));
        add(whole + " without " + other, missing, missing);
    }

    private void openItems() {
        Figures moves = pair("""
                select sum(items)::int8, sum(amount)::int8 from (
                    select count(*) as items, coalesce(sum(amount), 0) as amount from open_item where night = :previous
                    union all
                    select count(*), coalesce(sum(n.amount), 0) from open_item n where night = :night and not exists
                    (select from open_item o where o.night = :previous and o.file = n.file and o.line = n.line)
                    union all
                    select -count(*), -coalesce(sum(o.amount), 0) from open_item o where night = :previous and (
                        exists (select from link l where l.success and o.side = 'C' and l.cplace = (o.file::int8 << 32 | o.line))
                        or exists (select from link l where o.side = 'P' and l.pplace = (o.file::int8 << 32 | o.line))
                        or exists (select from superseded s where s.file = o.file and s.line = o.line)
                        or exists (select from returned_item r where r.file = o.file and r.line = o.line))
                ) moves
                """, 0);
        Figures closing = pair("select count(*), coalesce(sum(amount), 0) from open_item where night = :night", 0);
        add("open items: opening + new - closed = closing", moves, closing);
    }

    private void add(String name, Figures left, Figures right) {
        controls.add(new Control(name + " (count)", false, left.rows(), right.rows()));
        controls.add(new Control(name, true, left.amount(), right.amount()));
    }

    private Figures pair(String query, int channel) {
        return jdbc.query(
                        query.formatted(night.number(), channel),
                        parameters,
                        (row, index) -> new Figures(row.getLong(1), row.getLong(2)))
                .get(0);
    }
}
