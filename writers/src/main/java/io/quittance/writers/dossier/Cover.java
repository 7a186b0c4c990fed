package io.quittance.writers.dossier;

import io.quittance.domain.calendar.CaseEvent;
import io.quittance.domain.calendar.Confidence;
import io.quittance.domain.calendar.Deadline;
import io.quittance.domain.calendar.DueDate;
import io.quittance.domain.calendar.Reckoned;
import io.quittance.writers.pdf.Column;
import io.quittance.writers.pdf.Table;
import java.io.IOException;
import java.time.LocalDate;

/** The sheet before the letter, for whoever handles the case; it is taken off before the letter is handed in. */
final class Cover {
    static final String SECTION = "办理单（内部使用，提交前移除）";

    private final Brief brief;
    private final DossierFacts facts;
    private final Sheet sheet;

    Cover(Brief brief, Sheet sheet) {
        this.brief = brief;
        this.facts = brief.facts();
        this.sheet = sheet;
    }

    void set() throws IOException {
        sheet.title("办理单");
        sheet.table(new Table(Column.text("项目", 2), Column.text("内容", 9))
                .row(sheet.cells("个案号", facts.caseNumber()))
                .row(sheet.cells("订购关系", brief.line()))
                .row(sheet.cells("本件", facts.addressee().title() + "（" + to() + "）"))
                .row(sheet.cells("份别", copy()))
                .row(sheet.cells("金额", money()))
                .row(sheet.cells("账务日", facts.businessDate().toString())));
        if (!brief.warnings().isEmpty()) {
            sheet.heading("提交前请注意");
            sheet.warning(brief.warnings().stream().map(Warning::zh).toList());
        }
        sheet.heading("尚缺内容（系统不代为填写）");
        missing();
        sheet.heading("期限");
        deadlines();
        sheet.heading("已有投诉记录");
        filings();
        sheet.note("期限由案件自身的日期推算；“待核”表示所依据的条文或者其施行日期尚未逐字核实，提交前应当人工核对。");
        sheet.note("判定所用的办理时限、违约金比例等数字来自业务政策设置，仅用于核算，不是法律规定。");
    }

    private void missing() throws IOException {
        Table table = new Table(Column.text("", 1), Column.text("待补内容", 9), Column.text("依据", 10));
        String last = "";
        for (Contents.Missing missing : brief.missing()) {
            String basis = missing.basis().isEmpty() ? "通常要求" : missing.basis();
            String label = missing.label() + (missing.optional() ? "（如有）" : "");
            table.row(sheet.cells("□", label, basis.equals(last) ? "同上" : basis));
            last = basis;
        }
        sheet.table(table);
    }

    private void deadlines() throws IOException {
        if (facts.deadlines().isEmpty()) {
            sheet.plain("没有可由现有记录推算的期限。");
            return;
        }
        Table table =
                new Table(Column.text("到期日", 4), Column.text("事项", 7), Column.text("起算", 4), Column.text("依据", 11));
        for (DueDate due : facts.deadlines()) {
            Deadline deadline = due.deadline();
            String what =
                    Addressee.nameOf(deadline.channel()) + "：" + deadline.zh() + (deadline.onUs() ? "（我方）" : "（对方）");
            String sure = deadline.basis().confidence() == Confidence.HIGH ? "" : "（待核）";
            String note = deadline.noteZh().isEmpty() ? "" : "\n" + deadline.noteZh();
            table.row(sheet.cells(day(due), what, from(due), deadline.basis().zh() + sure + note));
        }
        sheet.table(table);
    }

    /** The day; one that has passed is named so. */
    private String day(DueDate due) {
        if (due.last() instanceof Reckoned.NotPublished missing) {
            return AnswerDeadline.notPublished(missing);
        }
        LocalDate day = due.last().dayOrNull();
        return day + (day != null && day.isBefore(facts.businessDate()) ? "\n已过" : "");
    }

    /** The event; one that has not come is the letter's own day. */
    private String from(DueDate due) {
        boolean ours =
                due.deadline().from() == CaseEvent.RECEIVED || due.deadline().from() == CaseEvent.REFUND_DEMANDED;
        boolean filed = facts.filings().stream()
                .anyMatch(filing -> filing.channel() == due.deadline().channel() && filing.stands());
        return due.event() + (ours && !filed ? "\n（如当日提交）" : "");
    }

    private void filings() throws IOException {
        if (facts.filings().isEmpty() && facts.unknownFilings().isEmpty()) {
            sheet.plain("系统内没有其他渠道的投诉记录；如曾自行投诉，请在提交前补记。");
        }
        for (Filing filing : facts.filings()) {
            sheet.plain(filing.sentence() + "。");
        }
        for (UnknownFiling filing : facts.unknownFilings()) {
            sheet.plain(filing.sentence() + "（渠道不在系统所知之列）。");
        }
    }

    private String to() {
        return Addressee.nameOf(facts.addressee().channel());
    }

    private String copy() {
        return facts.copy() == Copy.SHARE ? "共享件：账号已遮蔽，仅供内部传阅，不能直接提交" : "提交件：含完整账号，仅限本案使用，注意保管";
    }

    private String money() {
        Claims claims = brief.claims();
        return "应退 " + claims.principal().toYuan() + " 元，应作废 " + claims.voided().toYuan() + " 元，合计 "
                + claims.total().toYuan() + " 元，共 " + claims.lines().size()
                + " 笔（仍然成立的全部款项；当夜 complaints.csv 只列新增或者变动的）";
    }
}
