package io.quittance.writers.table;

import static io.quittance.writers.table.Cell.count;
import static io.quittance.writers.table.Cell.day;
import static io.quittance.writers.table.Cell.text;
import static io.quittance.writers.table.Cell.yuan;

import io.quittance.domain.money.Fen;
import io.quittance.writers.night.AgeBucket;
import io.quittance.writers.night.Language;
import io.quittance.writers.night.NightReport;
import io.quittance.writers.night.OpenItems;
import io.quittance.writers.night.PastNight;
import io.quittance.writers.night.Tally;
import java.util.ArrayList;
import java.util.List;

/** What is carried into the next night by age, and what the last nights came to. */
public final class OpenTables {
    /** So many nights are a trend. */
    public static final int NIGHTS = 30;

    private final NightReport report;
    private final Language language;
    private final Titles titles;

    OpenTables(NightReport report) {
        this.report = report;
        this.language = report.night().language();
        this.titles = new Titles(language);
    }

    /** The items of one kind and channel, by age. */
    public record Group(String title, List<OpenItems> items) {
        /** How many of an age. */
        public long count(AgeBucket age) {
            return items.stream()
                    .filter(item -> item.age() == age)
                    .mapToLong(OpenItems::count)
                    .sum();
        }

        /** The money of an age. */
        public Fen amount(AgeBucket age) {
            return items.stream()
                    .filter(item -> item.age() == age)
                    .map(OpenItems::amount)
                    .reduce(Fen.ZERO, Fen::plus);
        }

        /** All its money. */
        public Fen amount() {
            return items.stream().map(OpenItems::amount).reduce(Fen.ZERO, Fen::plus);
        }
    }

    /** What is carried, by kind and channel. */
    public List<Group> groups() {
        List<Group> groups = new ArrayList<>();
        for (OpenItems.Kind kind : OpenItems.Kind.values()) {
            List<OpenItems> items = report.facts().openItems().stream()
                    .filter(item -> item.kind() == kind)
                    .toList();
            items.stream()
                    .map(OpenItems::channel)
                    .distinct()
                    .sorted()
                    .forEach(channel -> groups.add(new Group(
                            kind.title(language) + " · " + titles.channel(channel),
                            items.stream()
                                    .filter(item -> item.channel().equals(channel))
                                    .toList())));
        }
        return groups;
    }

    /** What is carried: how many by age, and the money at risk. */
    public Table ageing() {
        List<Column> columns = new ArrayList<>(List.of(Column.text(language.say("事项", "items"))));
        for (AgeBucket age : AgeBucket.values()) {
            columns.add(Column.figure(age.title(language)));
        }
        columns.add(Column.figure(language.say("件数", "number")));
        columns.add(Column.figure(language.say("风险金额（元）", "value at risk (yuan)")));
        Table table = new Table(language.say("未平项账龄", "Ageing of open items"), columns.toArray(Column[]::new));
        List<Group> groups = groups();
        groups.forEach(group -> table.row(cells(group)));
        if (groups.size() > 1) {
            table.total(
                    cells(new Group(language.say("合计", "total"), report.facts().openItems())));
        }
        return table;
    }

    private static Cell[] cells(Group group) {
        List<Cell> cells = new ArrayList<>(List.of(text(group.title())));
        for (AgeBucket age : AgeBucket.values()) {
            cells.add(count(group.count(age)));
        }
        cells.add(count(group.items().stream().mapToLong(OpenItems::count).sum()));
        cells.add(yuan(group.amount()));
        return cells.toArray(Cell[]::new);
    }

    /** The last nights, this one among them, oldest first. */
    public List<PastNight> nights() {
        List<PastNight> nights = new ArrayList<>(report.facts().past());
        PastNight tonight =
                new PastNight(report.night().businessDate(), report.tally().open());
        int last = nights.size() - 1;
        if (last >= 0 && nights.get(last).businessDate().equals(tonight.businessDate())) {
            Tally earlier = nights.remove(last).tally();
            tonight = new PastNight(tonight.businessDate(), earlier.plus(tonight.tally()));
        }
        nights.add(tonight);
        return nights.subList(Math.max(0, nights.size() - NIGHTS), nights.size());
    }

    /** The last nights, as figures. */
    public Table trend() {
        Table table = new Table(
                language.say("近 30 夜走势", "The last 30 nights"),
                Column.date(language.say("账务日", "business date")),
                Column.figure(language.say("件数", "number")),
                Column.figure(language.say("涉及（元）", "amount (yuan)")),
                Column.figure(language.say("应退（元）", "to give back (yuan)")));
        for (PastNight night : nights()) {
            Tally tally = night.tally();
            table.row(day(night.businessDate()), count(tally.count()), yuan(tally.amount()), yuan(tally.refund()));
        }
        return table;
    }
}
