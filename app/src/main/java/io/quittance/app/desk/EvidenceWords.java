package io.quittance.app.desk;

import io.quittance.app.words.Lang;
import io.quittance.app.words.Sentence;
import io.quittance.domain.evidence.ComparedRow;
import io.quittance.domain.evidence.ComparedRow.Standing;
import io.quittance.domain.evidence.EvidenceComparison.OurMoney;
import io.quittance.domain.money.Fen;
import io.quittance.ledger.evidence.KeptRow;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Evidence as a person reads it. Nobody's name is in it. */
final class EvidenceWords {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    private final Lang lang;

    EvidenceWords(Lang lang) {
        this.lang = lang;
    }

    String attached(String caseNumber, BroughtExport export, List<ComparedRow> theirs, List<OurMoney> ours, int added) {
        List<String> lines = new ArrayList<>();
        lines.add(Sentence.of(
                        added == 0 ? "evidence.known" : "evidence.attached",
                        caseNumber,
                        export.format(),
                        export.sha256(),
                        export.rows().size(),
                        added)
                .in(lang));
        for (Standing standing : Standing.values()) {
            List<ComparedRow> rows =
                    theirs.stream().filter(row -> row.standing() == standing).toList();
            if (!rows.isEmpty()) {
                lines.add(title(standing.name(), rows.size()));
                rows.forEach(row -> lines.add(line(row)));
            }
        }
        if (!ours.isEmpty()) {
            lines.add(title("ONLY_OURS", ours.size()));
            ours.forEach(money -> lines.add("  " + line(money)));
        }
        return String.join("\n", lines);
    }

    /** What we have and an export does not, in one line. */
    String ours(List<OurMoney> ours) {
        return ours.isEmpty() ? "-" : ours.stream().map(this::line).collect(Collectors.joining("; "));
    }

    String kept(String caseNumber, List<KeptRow> rows) {
        if (rows.isEmpty()) {
            return Sentence.of("evidence.empty", caseNumber).in(lang);
        }
        return rows.stream()
                .map(row -> "%s:%d  %s  %s %s  %s  %s  %s%s"
                        .formatted(
                                row.file(),
                                row.line(),
                                word(row.standing()),
                                row.channel(),
                                row.transactionId(),
                                TIME.format(row.at()),
                                row.amount().toYuan(),
                                lang == Lang.ZH ? row.zh() : row.en(),
                                row.ours().isEmpty() ? "" : "  [" + row.ours() + "]"))
                .collect(Collectors.joining("\n"));
    }

    private String line(ComparedRow row) {
        String points = row.points().stream()
                .map(point -> lang == Lang.ZH ? point.zh() : point.en())
                .collect(Collectors.joining(lang == Lang.ZH ? "；" : "; "));
        String ours = row.ours() == null ? "" : "  [" + row.ours() + "]";
        return "  %d: %s  %s"
                        .formatted(
                                row.row().line(),
                                money(
                                        row.row().transactionId(),
                                        row.row().at(),
                                        row.row().amount()),
                                points)
                + ours;
    }

    private String line(OurMoney money) {
        return word(money.kind().name()) + " " + money(money.number(), money.at(), money.amount()) + "  ["
                + money.source() + "]";
    }

    private static String money(String number, LocalDateTime at, Fen amount) {
        return number + "  " + TIME.format(at) + "  " + amount.toYuan();
    }

    private String title(String key, int rows) {
        return Sentence.of("evidence.title", word(key), rows).in(lang);
    }

    private String word(String code) {
        return Sentence.of("evidence." + code.toLowerCase(Locale.ROOT).replace('_', '-'))
                .in(lang);
    }
}
