package io.quittance.writers.table;

import static io.quittance.writers.table.Cell.count;
import static io.quittance.writers.table.Cell.none;
import static io.quittance.writers.table.Cell.text;
import static io.quittance.writers.table.Cell.yuan;

import io.quittance.writers.night.AccountTally;
import io.quittance.writers.night.BoundedTallies;
import io.quittance.writers.night.Cause;
import io.quittance.writers.night.Language;
import io.quittance.writers.night.NightReport;
import io.quittance.writers.night.NightTally;
import io.quittance.writers.night.Tally;
import java.util.Arrays;
import java.util.function.UnaryOperator;

/** What was found: by code, operator and channel, by cause, and by account. */
public final class FoundTables {
    private static final int CAUSES = 15;

    private final NightTally tally;
    private final Language language;
    private final Titles titles;

    FoundTables(NightReport report) {
        tally = report.tally();
        language = report.night().language();
        titles = new Titles(language);
    }

    /** By code, in the order of the specification. */
    public Table byCode() {
        Table table = new Table(
                language.say("查出什么", "What was found"),
                Column.text(language.say("疑点", "finding")),
                Column.text(language.say("性质", "asks for")),
                number(),
                amount(),
                refund());
        for (NightTally.CodeTally row : tally.codes()) {
            Tally sums = row.tally();
            table.row(
                    text(titles.code(row.code())),
                    text(titles.severity(row.code().severity())),
                    count(sums.count()),
                    yuan(sums.amount()),
                    yuan(sums.refund()));
        }
        Tally all = tally.open();
        return table.total(
                text(language.say("合计", "total")), none(), count(all.count()), yuan(all.amount()), yuan(all.refund()));
    }

    /** By operator. */
    public Table byOperator() {
        return byKey(
                language.say("查出什么：按运营商", "Found, by operator"),
                language.say("运营商", "operator"),
                tally.operators(),
                titles::operator);
    }

    /** By channel. */
    public Table byChannel() {
        return byKey(
                language.say("查出什么：按支付渠道", "Found, by channel"),
                language.say("渠道", "channel"),
                tally.channels(),
                titles::channel);
    }

    /** The causes with most money to give back. */
    public Table causes() {
        Table table = new Table(
                language.say("主要成因", "Top causes"),
                Column.text(language.say("运营商", "operator")),
                Column.code(language.say("业务代码", "service")),
                Column.text(language.say("渠道", "channel")),
                number(),
                amount(),
                refund());
        Tally rest = tally.open();
        for (BoundedTallies.Entry<Cause> row : tally.causes().top(CAUSES)) {
            Cause cause = row.key();
            rest = rest.minus(row.tally());
            table.row(sums(
                    row.tally(),
                    text(titles.operator(cause.operator())),
                    text(cause.serviceCode()),
                    text(titles.channel(cause.channel()))));
        }
        if (rest.count() > 0) {
            table.rest(sums(rest, text(titles.others()), none(), none()));
        }
        return table;
    }

    /** The accounts with the most findings. */
    public Table accounts() {
        Table table = new Table(
                language.say("疑点最多的账号", "Accounts with most findings"),
                Column.text(language.say("运营商", "operator")),
                Column.code(language.say("账号", "account")),
                number(),
                amount(),
                refund());
        for (AccountTally row : tally.accounts()) {
            table.row(sums(row.tally(), text(titles.operator(row.operator())), text(row.account())));
        }
        return table;
    }

    private Table byKey(String title, String key, BoundedTallies<String> tallies, UnaryOperator<String> words) {
        Table table = new Table(title, Column.text(key), number(), amount(), refund());
        for (BoundedTallies.Entry<String> row : tallies.all()) {
            table.row(sums(row.tally(), text(words.apply(row.key()))));
        }
        if (tallies.others().count() > 0) {
            table.rest(sums(tallies.others(), text(titles.others())));
        }
        return table;
    }

    private static Cell[] sums(Tally tally, Cell... keys) {
        Cell[] cells = Arrays.copyOf(keys, keys.length + 3);
        cells[keys.length] = count(tally.count());
        cells[keys.length + 1] = yuan(tally.amount());
        cells[keys.length + 2] = yuan(tally.refund());
        return cells;
    }

    private Column number() {
        return Column.figure(language.say("件数", "number"));
    }

    private Column amount() {
        return Column.figure(language.say("涉及（元）", "amount (yuan)"));
    }

    private Column refund() {
        return Column.figure(language.say("应退（元）", "to give back (yuan)"));
    }
}
