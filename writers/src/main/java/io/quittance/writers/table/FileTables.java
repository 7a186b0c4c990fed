package io.quittance.writers.table;

import static io.quittance.writers.table.Cell.count;
import static io.quittance.writers.table.Cell.text;
import static io.quittance.writers.table.Cell.yuan;

import io.quittance.domain.money.Fen;
import io.quittance.domain.quarantine.Reason;
import io.quittance.writers.night.Contacts;
import io.quittance.writers.night.FileResult;
import io.quittance.writers.night.FileStatus;
import io.quittance.writers.night.FileTotal;
import io.quittance.writers.night.Language;
import io.quittance.writers.night.NightReport;
import io.quittance.writers.night.NightTally;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What came in, what became of it, and what is held. */
public final class FileTables {
    private final List<FileResult> files;
    private final NightTally tally;
    private final Language language;
    private final Titles titles;

    FileTables(NightReport report) {
        files = report.facts().files();
        tally = report.tally();
        language = report.night().language();
        titles = new Titles(language);
    }

    /** Files, rows and money by what became of them. */
    public Table cameIn() {
        Table table = new Table(
                language.say("收到什么", "What came in"),
                Column.text(language.say("文件", "files")),
                Column.figure(language.say("个数", "number")),
                Column.figure(language.say("读入行", "rows read")),
                Column.figure(language.say("接收金额（元）", "accepted (yuan)")));
        for (FileStatus status : FileStatus.values()) {
            sums(table, status.title(language), of(status));
        }
        return table;
    }

    /** Files that were held, and those that have not come. */
    public Table notTaken() {
        Table table = new Table(
                language.say("扣留与缺失的文件", "Files held and missing"),
                Column.code(language.say("文件", "file")),
                Column.text(language.say("状态", "status")),
                Column.prose(language.say("原因", "why")));
        for (FileStatus status : List.of(FileStatus.HELD, FileStatus.MISSING)) {
            of(status).forEach(file -> table.row(text(file.path()), text(status.title(language)), text(why(file))));
        }
        return table;
    }

    /** Why rows are in quarantine, most rows first. */
    public Table rejects() {
        Table table = new Table(
                language.say("隔离原因", "Why rows are quarantined"),
                Column.prose(language.say("原因", "why")),
                Column.code(language.say("代码", "code")),
                Column.figure(language.say("行数", "rows")));
        tally.rejects()
                .forEach(reject ->
                        table.row(text(titles.reject(reject.code())), text(reject.code()), count(reject.rows())));
        return table;
    }

    /** The control totals of every file. */
    public Table totals() {
        Table table = new Table(
                language.say("逐文件控制总数", "Control totals by file"),
                Column.code(language.say("文件", "file")),
                Column.text(language.say("状态", "status")),
                Column.figure(language.say("读入", "read")),
                Column.figure(language.say("接收", "accepted")),
                Column.figure(language.say("重复", "repeats")),
                Column.figure(language.say("隔离", "quarantined")),
                Column.figure(language.say("尾行", "trailer")),
                Column.figure(language.say("接收金额（元）", "accepted (yuan)")),
                Column.prose(language.say("声明 / 明细", "declared / computed")),
                Column.code(language.say("格式", "format")));
        files.forEach(file -> total(table, file));
        return table;
    }

    private void total(Table table, FileResult file) {
        table.row(
                !file.totals().stream().allMatch(FileTotal::ok),
                text(file.path()),
                text(file.status().title(language)),
                count(file.read()),
                count(file.accepted()),
                count(file.repeats()),
                count(file.quarantined()),
                count(file.trailerRows()),
                yuan(file.amount()),
                text(declared(file)),
                text(file.format()));
    }

    private String declared(FileResult file) {
        return file.totals().stream()
                .map(total ->
                        total.name() + " " + figure(total, total.declared()) + " / " + figure(total, total.computed()))
                .collect(Collectors.joining(language.say("；", "; ")));
    }

    private static String figure(FileTotal total, @Nullable Long figure) {
        return figure == null ? "—" : Figures.of(total.unit(), figure);
    }

    /** A reason may quote what the file says of persons. */
    private String why(FileResult file) {
        if (file.status() == FileStatus.MISSING) {
            return language.say("截止时仍未送达", "had not come by the deadline");
        }
        return file.reasons().stream()
                .map((Reason reason) -> Contacts.masked(language.say(reason.zh(), reason.en())))
                .collect(Collectors.joining(language.say("；", "; ")));
    }

    private List<FileResult> of(FileStatus status) {
        return files.stream().filter(file -> file.status() == status).toList();
    }

    private static void sums(Table table, String title, List<FileResult> files) {
        table.row(
                text(title),
                count(files.size()),
                count(files.stream().mapToLong(FileResult::read).sum()),
                yuan(files.stream().map(FileResult::amount).reduce(Fen.ZERO, Fen::plus)));
    }
}
