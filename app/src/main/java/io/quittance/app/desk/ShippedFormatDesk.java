package io.quittance.app.desk;

import io.quittance.app.settings.RulesInForce;
import io.quittance.app.words.Lang;
import io.quittance.app.words.Sentence;
import io.quittance.app.words.StoppedException;
import io.quittance.domain.quarantine.HoldCode;
import io.quittance.domain.quarantine.Reason;
import io.quittance.domain.quarantine.RejectedRow;
import io.quittance.readers.container.Containers;
import io.quittance.readers.container.HeldFileException;
import io.quittance.readers.container.Member;
import io.quittance.readers.container.Shown;
import io.quittance.readers.fact.FileVerdict;
import io.quittance.readers.fact.ReaderSettings;
import io.quittance.readers.format.Format;
import io.quittance.readers.format.Format.Purpose;
import io.quittance.readers.format.FormatCatalog;
import io.quittance.readers.format.Recognised;
import io.quittance.readers.trial.FormatTrial;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Formats in force, and trials of files with them, as plain text. */
@Component
public final class ShippedFormatDesk implements FormatDesk {
    private static final int FIRST_ROWS = 5;

    private final RulesInForce rules;

    public ShippedFormatDesk(RulesInForce rules) {
        this.rules = rules;
    }

    @Override
    public String list(@Nullable Path folder, Lang lang) {
        return rules.formats(folder).formats().stream()
                .map(ShippedFormatDesk::line)
                .collect(Collectors.joining("\n"));
    }

    private static String line(Format format) {
        String yields = format.yields().isEmpty()
                ? format.purpose().name()
                : format.yields().stream().map(Enum::name).collect(Collectors.joining(", "));
        return "%-32s %-24s %s".formatted(format.id(), yields, format.title());
    }

    @Override
    public String trial(Path file, @Nullable Path folder, Lang lang) {
        FormatCatalog catalog = rules.formats(folder);
        ReaderSettings settings = rules.reader(rules.policies(null).policies());
        List<String> lines = new ArrayList<>();
        try {
            for (Member member : new Containers().members(file, String.valueOf(file.getFileName()))) {
                trial(member, catalog, settings, lang, lines);
            }
        } catch (HeldFileException held) {
            lines.add(held(held.reason(), lang));
        } catch (IOException e) {
            throw StoppedException.unavailable(e, "wrong.no-file", file, "FILE");
        }
        return String.join("\n", lines);
    }

    private static void trial(
            Member member, FormatCatalog catalog, ReaderSettings settings, Lang lang, List<String> lines)
            throws IOException {
        lines.add(member.name());
        try {
            FormatTrial trial = FormatTrial.of(member, catalog, settings, FIRST_ROWS);
            lines.add("  " + why(trial.recognised()).in(lang));
            trial.rows().forEach(row -> lines.add("  " + row));
            trial.rejects().forEach(reject -> lines.add("  ✗ " + rejected(reject, lang)));
            verdict(trial.verdict(), lang, lines);
            if (trial.recognised().format().purpose() == Purpose.EVIDENCE) {
                lines.add("  " + held(HoldCode.EVIDENCE_NOT_SOURCE.of(member.name()), lang));
            }
        } catch (HeldFileException held) {
            lines.add("  " + held(held.reason(), lang));
        }
    }

    private static Sentence why(Recognised recognised) {
        Format format = recognised.format();
        return recognised.headerLine() == 0
                ? Sentence.of("trial.whole", format.id(), format.origin())
                : Sentence.of(
                        "trial.columns",
                        format.id(),
                        format.origin(),
                        recognised.headerLine(),
                        String.join(", ", recognised.matched()));
    }

    private static void verdict(FileVerdict verdict, Lang lang, List<String> lines) {
        for (FileVerdict.Total total : verdict.totals()) {
            lines.add("  "
                    + Sentence.of(
                                    "trial.total",
                                    total.name(),
                                    Objects.requireNonNullElse(total.declared(), "—"),
                                    total.computed())
                            .in(lang)
                    + (total.ties() ? " ✓" : " ✗"));
        }
        lines.add("  "
                + Sentence.of("trial.rows", verdict.rowsRead(), verdict.accepted(), verdict.rejected())
                        .in(lang));
        if (verdict.hold() != null) {
            lines.add("  " + held(verdict.hold(), lang));
        }
    }

    private static String rejected(RejectedRow row, Lang lang) {
        String reasons = row.reasons().stream()
                .map(reason -> reason.code() + " " + words(reason, lang))
                .collect(Collectors.joining("; "));
        return row.line() + ": " + reasons + " | "
                + Shown.name(row.raw(), row.raw().length());
    }

    private static String held(Reason reason, Lang lang) {
        return Sentence.of("trial.held", reason.code(), words(reason, lang)).in(lang);
    }

    private static String words(Reason reason, Lang lang) {
        return lang == Lang.ZH ? reason.zh() : reason.en();
    }
}
