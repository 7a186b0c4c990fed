package io.quittance.writers.report;

import io.quittance.domain.money.Fen;
import io.quittance.writers.chart.ColumnChart;
import io.quittance.writers.night.PastNight;
import io.quittance.writers.table.Figures;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.function.LongFunction;
import java.util.function.ToLongFunction;

/** The last nights: how much was found, and how much goes back. */
final class TrendSection implements ReportSection {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MM-dd", Locale.ROOT);

    @Override
    public void write(Html html, PageContent content) {
        List<PastNight> nights = content.tables().open().nights();
        html.open("section", "", "id", "trend");
        if (nights.size() < 2) {
            html.put("h2", "", content.say("走势", "Trend"));
            html.put(
                    "p",
                    "note",
                    content.say("这是第一夜，下一夜起有走势。", "This is the first night; the trend begins with the next."));
        } else {
            html.put("h2", "", content.say("近 " + nights.size() + " 夜走势", "The last " + nights.size() + " nights"));
            html.open("div", "pair");
            figure(html, findings(content, nights));
            figure(html, refunds(content, nights));
            html.close();
        }
        html.close();
    }

    private static void figure(Html html, ColumnChart chart) {
        html.open("figure", "").put("figcaption", "", chart.title());
        html.verbatim(chart.svg()).close();
    }

    private static ColumnChart findings(PageContent content, List<PastNight> nights) {
        return chart(
                "trend-findings",
                content.say("每夜疑点（件）", "Findings a night"),
                content,
                nights,
                night -> night.tally().count(),
                Figures::count,
                count -> Figures.brief(count, content.language()));
    }

    private static ColumnChart refunds(PageContent content, List<PastNight> nights) {
        return chart(
                "trend-refunds",
                content.say("每夜应退金额（元）", "Money to give back a night (yuan)"),
                content,
                nights,
                night -> Math.max(0, night.tally().refund().value()),
                fen -> Figures.yuan(Fen.of(fen)),
                fen -> Figures.brief(Fen.of(fen), content.language()));
    }

    private static ColumnChart chart(
            String id,
            String title,
            PageContent content,
            List<PastNight> nights,
            ToLongFunction<PastNight> value,
            LongFunction<String> print,
            LongFunction<String> axis) {
        List<ColumnChart.Column> columns = nights.stream()
                .map(night -> new ColumnChart.Column(
                        DAY.format(night.businessDate()),
                        value.applyAsLong(night),
                        night.businessDate() + "  " + print.apply(value.applyAsLong(night))))
                .toList();
        return new ColumnChart(id, title, spoken(content, nights, value, print), columns, axis);
    }

    private static String spoken(
            PageContent content, List<PastNight> nights, ToLongFunction<PastNight> value, LongFunction<String> print) {
        PastNight now = nights.get(nights.size() - 1);
        long most = nights.stream().mapToLong(value).max().orElse(0);
        long least = nights.stream().mapToLong(value).min().orElse(0);
        return content.say(
                nights.get(0).businessDate() + " 至 " + now.businessDate() + "，本夜 " + print.apply(value.applyAsLong(now))
                        + "，最高 " + print.apply(most) + "，最低 " + print.apply(least) + "。",
                nights.get(0).businessDate() + " to " + now.businessDate() + ", tonight "
                        + print.apply(value.applyAsLong(now)) + ", at most " + print.apply(most) + ", at least "
                        + print.apply(least) + ".");
    }
}
