package io.quittance.writers.table;

import static io.quittance.writers.table.Cell.count;
import static io.quittance.writers.table.Cell.day;
import static io.quittance.writers.table.Cell.none;
import static io.quittance.writers.table.Cell.text;
import static io.quittance.writers.table.Cell.yuan;

import io.quittance.domain.judge.Severity;
import io.quittance.domain.money.Fen;
import io.quittance.writers.night.Casework;
import io.quittance.writers.night.ClosedCase;
import io.quittance.writers.night.DueCase;
import io.quittance.writers.night.FileStatus;
import io.quittance.writers.night.Language;
import io.quittance.writers.night.NightReport;
import io.quittance.writers.night.RefundStates;
import io.quittance.writers.night.Sum;
import io.quittance.writers.night.Tally;
import io.quittance.writers.night.WaitingBatch;
import java.util.List;

/** What needs a person, where the released refunds are, and which cases end. */
public final class CaseTables {
    private static final List<Severity> ASKING =
            List.of(Severity.REFUND, Severity.REVIEW, Severity.ACTION, Severity.CONTROL);

    private final NightReport report;
    private final Casework casework;
    private final Language language;
    private final Titles titles;

    CaseTables(NightReport report) {
        this.report = report;
        this.casework = report.facts().casework();
        this.language = report.night().language();
        this.titles = new Titles(language);
    }

    /** What needs a person today, the most urgent first; nothing that needs nobody. */
    public Table attention() {
        Table table = new Table(
                language.say("今天要人处理的", "What needs a person today"),
                Column.text(language.say("事项", "matter")),
                Column.figure(language.say("件数", "number")),
                Column.figure(language.say("金额（元）", "amount (yuan)")));
        people(table);
        for (Severity severity : ASKING) {
            Tally tally = report.tally().severity(severity);
            Fen amount = severity == Severity.REFUND ? tally.refund() : tally.amount();
            matter(
                    table,
                    false,
                    language.say("疑点：", "findings: ") + titles.severity(severity),
                    new Sum(tally.count(), amount));
        }
        Sum carried = report.facts().openItems().stream()
                .map(item -> new Sum(item.count(), item.amount()))
                .reduce(Sum.NONE, Sum::plus);
        matter(table, false, language.say("结转未平项", "items carried"), carried);
        number(
                table,
                false,
                language.say("隔离行", "quarantined rows"),
                report.tally().quarantined());
        return table;
    }

    private void people(Table table) {
        number(table, true, language.say("缺失文件", "missing files"), files(FileStatus.MISSING));
        number(table, true, language.say("扣留文件", "held files"), files(FileStatus.HELD));
        for (int year : casework.yearsWithoutCalendar()) {
            table.row(
                    true,
                    text(language.say(year + " 年工作日历未发布", "no calendar of working days for " + year)),
                    none(),
                    none());
        }
        RefundStates refunds = casework.refunds();
        matter(table, true, language.say("逾期未到账的退款", "refunds overdue"), refunds.overdue());
        matter(table, true, language.say("待追回的退款", "refunds to recover"), refunds.toRecover());
        matter(table, false, language.say("待审批的批次", "batches to approve"), casework.waitingInAll());
        number(table, false, language.say("3 个工作日内到期的个案", "cases due within 3 working days"), casework.dueInAll());
    }

    private long files(FileStatus status) {
        return report.facts().files(status).size();
    }

    /** Where the released instructions are. */
    public Table refunds() {
        Table table = new Table(
                language.say("已下达退款", "Released refunds"),
                Column.text(language.say("状态", "state")),
                Column.figure(language.say("笔数", "number")),
                Column.figure(language.say("金额（元）", "amount (yuan)")));
        RefundStates refunds = casework.refunds();
        sum(table, false, language.say("累计下达", "released in all"), refunds.released());
        sum(table, false, language.say("已到账", "come back"), refunds.confirmed());
        sum(table, false, language.say("在途", "outstanding"), refunds.outstanding());
        alert(table, language.say("其中逾期", "of these, overdue"), refunds.overdue());
        alert(table, language.say("待追回（已不再主张）", "to recover (nothing asks for it any more)"), refunds.toRecover());
        sum(table, false, language.say("本夜全部退回而结案的个案", "cases closed tonight, all given back"), casework.closedInAll());
        return table;
    }

    /** Batches that wait for somebody's approval. */
    public Table batches() {
        Table table = new Table(
                language.say("待审批批次", "Batches to approve"),
                Column.code(language.say("批次号", "batch")),
                Column.text(language.say("内容", "what")),
                Column.text(language.say("运营商", "operator")),
                Column.date(language.say("提出日", "proposed on")),
                Column.figure(language.say("行数", "rows")),
                Column.figure(language.say("金额（元）", "amount (yuan)")));
        for (WaitingBatch batch : casework.waiting()) {
            table.row(
                    text(batch.number()),
                    text(batch.kind().title(language)),
                    batch.operator().isEmpty() ? none() : text(titles.operator(batch.operator())),
                    day(batch.proposedOn()),
                    count(batch.sum().count()),
                    yuan(batch.sum().amount()));
        }
        return table;
    }

    /** Cases with a deadline that is near or has passed. */
    public Table due() {
        Table table = new Table(
                language.say("临近期限的个案", "Cases with a deadline"),
                Column.code(language.say("个案号", "case")),
                Column.text(language.say("运营商", "operator")),
                Column.prose(language.say("期限事项", "what is due")),
                Column.date(language.say("期限", "due")),
                Column.figure(language.say("剩余工作日", "working days left")));
        for (DueCase due : casework.due()) {
            table.row(
                    due.due().isBefore(report.night().businessDate()),
                    text(due.caseNumber()),
                    text(titles.operator(due.operator())),
                    text(language.say(due.whatZh(), due.whatEn())),
                    day(due.due()),
                    due.workingDays() == null
                            ? text(language.say("日历未公布", "calendar not published"))
                            : count(due.workingDays()));
        }
        return table;
    }

    /** Cases closed because all had come back. */
    public Table closed() {
        Table table = new Table(
                language.say("本夜全部退回而结案的个案", "Cases closed, all given back"),
                Column.code(language.say("个案号", "case")),
                Column.text(language.say("运营商", "operator")),
                Column.code(language.say("账号", "account")),
                Column.code(language.say("业务代码", "service")),
                Column.figure(language.say("已退回（元）", "given back (yuan)")));
        for (ClosedCase closed : casework.closed()) {
            table.row(
                    text(closed.caseNumber()),
                    text(titles.operator(closed.operator())),
                    text(closed.account()),
                    text(closed.serviceCode()),
                    yuan(closed.returned()));
        }
        return table;
    }

    private static void alert(Table table, String title, Sum sum) {
        sum(table, sum.count() > 0, title, sum);
    }

    private static void sum(Table table, boolean alert, String title, Sum sum) {
        table.row(alert, text(title), count(sum.count()), yuan(sum.amount()));
    }

    private static void matter(Table table, boolean alert, String title, Sum sum) {
        if (sum.count() > 0) {
            sum(table, alert, title, sum);
        }
    }

    private static void number(Table table, boolean alert, String title, long number) {
        if (number > 0) {
            table.row(alert, text(title), count(number), none());
        }
    }
}
