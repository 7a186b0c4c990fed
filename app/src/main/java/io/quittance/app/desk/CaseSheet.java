package io.quittance.app.desk;

import io.quittance.app.words.Lang;
import io.quittance.ledger.casework.CaseFiling;
import io.quittance.ledger.casework.CaseFinding;
import io.quittance.ledger.casework.CaseNote;
import io.quittance.ledger.casework.LineCase;
import io.quittance.ledger.log.LogEntry;
import io.quittance.writers.night.Accounts;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** One case as plain text. */
record CaseSheet(
        LineCase one,
        List<CaseFinding> findings,
        List<CaseFiling> filings,
        List<CaseNote> notes,
        List<LogEntry> log,
        Lang lang) {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    String text() {
        List<String> parts = new ArrayList<>();
        parts.add(head());
        parts.add(found());
        filings.forEach(filing -> parts.add(String.join(
                        " ",
                        Labels.of(lang, "filing"),
                        String.valueOf(filing.number()),
                        filing.filedOn().toString(),
                        filing.channel(),
                        Labels.of(lang, "filing-" + filing.state().toLowerCase(Locale.ROOT)),
                        filing.reference())
                .stripTrailing()));
        notes.forEach(note -> parts.add(at(note.at()) + " " + note.author() + ": " + note.said()));
        log.forEach(entry -> parts.add((at(entry.at()) + " " + entry.actor() + " [" + entry.action() + "] "
                        + entry.detail().replace("\n", " "))
                .stripTrailing()));
        return String.join("\n", parts);
    }

    private String head() {
        Columns head = new Columns()
                .row(Labels.of(lang, "case"), one.number())
                .row(Labels.of(lang, "state"), CaseDesk.state(one, lang))
                .row(
                        Labels.of(lang, "line"),
                        one.line().operator() + " " + Accounts.masked(one.line().account()) + " "
                                + one.line().serviceCode())
                .row(Labels.of(lang, "opened"), one.opened())
                .row(Labels.of(lang, "claimed"), one.claimed().toYuan())
                .row(Labels.of(lang, "outstanding"), one.outstanding().toYuan())
                .row(Labels.of(lang, "back"), one.back().toYuan());
        if (one.assignee() != null) {
            head.row(Labels.of(lang, "who"), one.assignee());
        }
        if (!one.reason().isEmpty()) {
            head.row(Labels.of(lang, "reason"), one.reason());
        }
        return head.text();
    }

    private String found() {
        Columns columns = new Columns();
        columns.row(Columns.heads(lang, "finding", "night", "code", "status", "claimed", "reason"));
        for (CaseFinding finding : findings) {
            columns.row(
                    finding.id(),
                    finding.night(),
                    finding.code(),
                    finding.status(),
                    finding.refund(),
                    lang == Lang.ZH ? finding.reasonZh() : finding.reasonEn());
        }
        return columns.text();
    }

    private static String at(OffsetDateTime time) {
        return TIME.format(time.atZoneSameInstant(SHANGHAI));
    }
}
