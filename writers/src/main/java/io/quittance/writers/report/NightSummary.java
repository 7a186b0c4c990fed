package io.quittance.writers.report;

import io.quittance.domain.judge.Route;
import io.quittance.domain.judge.Severity;
import io.quittance.domain.money.Fen;
import io.quittance.writers.night.Casework;
import io.quittance.writers.night.FileResult;
import io.quittance.writers.night.FileStatus;
import io.quittance.writers.night.FindingStatus;
import io.quittance.writers.night.Language;
import io.quittance.writers.night.NightReport;
import io.quittance.writers.night.ProofLine;
import io.quittance.writers.night.RefundStates;
import io.quittance.writers.night.Sum;
import io.quittance.writers.night.Tally;
import io.quittance.writers.table.Figures;
import io.quittance.writers.table.Titles;
import io.quittance.writers.table.Verdict;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The night in a few lines for a terminal, in words of finance. */
public final class NightSummary {
    private final NightReport report;
    private final Language language;
    private final Titles titles;
    private final List<String> lines = new ArrayList<>();

    private NightSummary(NightReport report) {
        this.report = report;
        this.language = report.night().language();
        this.titles = new Titles(language);
    }

    /** The lines, each ended by LF. */
    public static String of(NightReport report, Path outbox) {
        NightSummary summary = new NightSummary(report);
        summary.verdict();
        summary.cameIn();
        summary.found();
        summary.goesBack();
        summary.held();
        summary.people();
        summary.lines.add(summary.language.say("输出 ", "Outbox ") + outbox);
        return String.join("\n", summary.lines) + "\n";
    }

    private void verdict() {
        String night = report.night().name();
        lines.add(night + "  " + Verdict.word(report) + language.say("：", ": ") + Verdict.sentence(report));
        for (ProofLine line : report.facts().brokenControls()) {
            lines.add("  ✗ " + Verdict.broken(line, language));
        }
    }

    private void cameIn() {
        List<FileResult> files = report.facts().files();
        long read = files.stream().mapToLong(FileResult::read).sum();
        long accepted = files.stream().mapToLong(FileResult::accepted).sum();
        long repeats = files.stream().mapToLong(FileResult::repeats).sum();
        lines.add(language.say("收到 ", "In: ")
                + number(files(FileStatus.ACCEPTED), " 个文件", " files")
                + language.say("，读入 ", ", ")
                + number(read, " 行", " rows read")
                + language.say("，接收 ", ", ")
                + number(accepted, " 行", " accepted")
                + language.say("，重复 ", ", ")
                + number(repeats, " 行", " repeats"));
    }

    private void found() {
        lines.add(language.say("查出 ", "Found: ") + number(report.tally().open().count(), " 项疑点", " findings"));
        for (Severity severity : Severity.values()) {
            Tally tally = report.tally().severity(severity);
            if (tally.count() > 0) {
                lines.add("  " + titles.severity(severity) + language.say("：", ": ")
                        + number(tally.count(), " 项", "") + language.say("，涉及 ", ", about ")
                        + money(tally.amount()));
            }
        }
        long withdrawn = report.tally().status(FindingStatus.WITHDRAWN).count();
        if (withdrawn > 0) {
            lines.add("  " + language.say("撤回：", "Withdrawn: ") + number(withdrawn, " 项此前的疑点", " earlier findings"));
        }
    }

    private void goesBack() {
        lines.add(language.say("应退 ", "To give back: ")
                + money(report.tally().open().refund()));
        for (Route route : Route.values()) {
            Tally tally = report.tally().route(route);
            if (tally.count() > 0) {
                lines.add("  " + titles.route(route) + language.say("：", ": ") + number(tally.count(), " 笔", "")
                        + language.say("，", ", ") + money(route == Route.VOID ? tally.amount() : tally.refund()));
            }
        }
    }

    private void held() {
        lines.add(language.say("扣留 ", "Held: ")
                + number(files(FileStatus.HELD), " 个文件", " files")
                + language.say("，缺失 ", ", missing ")
                + number(files(FileStatus.MISSING), " 个文件", " files")
                + language.say("，隔离 ", ", quarantined ")
                + number(report.tally().quarantined(), " 行", " rows"));
    }

    private void people() {
        Casework casework = report.facts().casework();
        Sum closed = casework.closedInAll();
        if (closed.count() > 0) {
            lines.add(language.say("结案 ", "Closed: ")
                    + number(closed.count(), " 件（款项已全部退回）", " cases")
                    + language.say("，退回 ", ", all of it given back, ")
                    + money(closed.amount()));
        }
        RefundStates refunds = casework.refunds();
        if (refunds.outstanding().count() + refunds.toRecover().count() > 0) {
            lines.add(language.say("已下达退款：在途 ", "Released refunds: outstanding ")
                    + sum(refunds.outstanding())
                    + language.say("，其中逾期 ", ", of these overdue ")
                    + sum(refunds.overdue())
                    + language.say("；待追回 ", "; to recover ")
                    + sum(refunds.toRecover()));
        }
    }

    private String sum(Sum sum) {
        return number(sum.count(), " 笔 ", ", ") + money(sum.amount());
    }

    private long files(FileStatus status) {
        return report.facts().files(status).size();
    }

    private String number(long number, String zh, String en) {
        return Figures.count(number) + language.say(zh, en);
    }

    private String money(Fen amount) {
        return Figures.yuan(amount) + language.say(" 元", " yuan");
    }
}
