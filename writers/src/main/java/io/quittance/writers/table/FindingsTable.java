package io.quittance.writers.table;

import static io.quittance.writers.table.Cell.none;
import static io.quittance.writers.table.Cell.text;
import static io.quittance.writers.table.Cell.yuan;

import io.quittance.domain.judge.Finding;
import io.quittance.domain.judge.Route;
import io.quittance.writers.night.Language;
import io.quittance.writers.night.Night;
import io.quittance.writers.night.NightFinding;
import java.util.Arrays;

/** The findings themselves, as many as one filters by hand; all of them are in {@code findings.csv}. */
public final class FindingsTable {
    private static final int LIMIT = 5_000;

    private final Night night;
    private final Language language;
    private final Titles titles;
    private final Table table;
    private long more;

    /** Of a night, none so far. */
    public FindingsTable(Night night) {
        this.night = night;
        this.language = night.language();
        this.titles = new Titles(language);
        this.table = new Table(
                language.say("疑点明细", "Findings"),
                Column.text(language.say("疑点", "finding")),
                Column.text(language.say("性质", "asks for")),
                Column.text(language.say("状态", "status")),
                Column.text(language.say("运营商", "operator")),
                Column.code(language.say("账号", "account")),
                Column.code(language.say("业务代码", "service")),
                Column.text(language.say("渠道", "channel")),
                Column.date(language.say("扣款时间", "taken at")),
                Column.date(language.say("生效终止", "effective end")),
                Column.figure(language.say("涉及（元）", "amount (yuan)")),
                Column.figure(language.say("应退（元）", "to give back (yuan)")),
                Column.text(language.say("退回途径", "route")),
                Column.prose(language.say("理由", "reason")),
                Column.code(language.say("个案号", "case")),
                Column.code(language.say("扣费单号", "charge")),
                Column.code(language.say("支付单号", "payment")),
                Column.code(language.say("签约号", "agreement")),
                Column.code(language.say("退订号", "cancellation")),
                Column.code(language.say("政策版本", "policy")),
                Column.code(language.say("疑点编号", "finding id")));
    }

    /** Takes a finding, in the order of the night. */
    public void add(NightFinding reported) {
        if (table.size() == LIMIT) {
            more++;
            return;
        }
        Finding finding = reported.finding();
        Route route = finding.route();
        table.row(
                text(titles.code(finding.code())),
                text(titles.severity(finding.code().severity())),
                text(titles.status(reported.status())),
                text(titles.operator(finding.line().operator())),
                text(night.account(finding.line())),
                text(finding.line().serviceCode()),
                text(titles.channel(finding.channel())),
                Cell.moment(finding.takenAt()),
                Cell.moment(finding.effectiveEnd()),
                yuan(finding.amount()),
                yuan(finding.refundAmount()),
                route == null ? none() : text(titles.route(route)),
                text(language.say(finding.reasonZh(), finding.reasonEn())),
                text(reported.caseNumber()),
                text(finding.chargeId()),
                text(finding.paymentId()),
                text(finding.agreementNo()),
                text(finding.cancelNo()),
                text(finding.policy()),
                text(finding.id()));
    }

    /** The table; its last row says how many findings it leaves out, if any. */
    public Table table() {
        if (more > 0) {
            Cell[] cells = new Cell[table.columns().size()];
            Arrays.fill(cells, none());
            cells[0] = text(language.say(
                    "另有 " + Figures.count(more) + " 项，见 findings.csv",
                    Figures.count(more) + " more: see findings.csv"));
            table.rest(cells);
        }
        return table;
    }
}
