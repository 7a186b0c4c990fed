package io.quittance.writers.report;

import io.quittance.writers.night.NightReport;
import io.quittance.writers.table.Verdict;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The night in one page that stands alone: its style and its charts are in it, it has no script and asks no network, and
 * it is the same whenever it is made. The first screen says whether the night is balanced, what came in, what needs a person, what was
 * found and what is held; the rest is there to look things up.
 */
public final class ReportPage {
    private static final List<ReportSection> SECTIONS = List.of(
            new VerdictSection(),
            new KeyFiguresSection(),
            new TonightSection(),
            new OpenSection(),
            new TrendSection(),
            new CausesSection(),
            new CaseworkSection(),
            new FilesSection(),
            new ProofSection());

    private ReportPage() {}

    /** The page. */
    public static String of(NightReport report) {
        Html html = new Html();
        html.verbatim("<!DOCTYPE html>\n<html lang=\""
                        + report.night().language().tag() + "\">\n<head>\n")
                .verbatim("<meta charset=\"utf-8\">\n")
                .verbatim("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
                .put("title", "", "Quittance " + report.night().name() + " " + Verdict.word(report))
                .verbatim("<style>\n" + style() + "</style>\n</head>\n")
                .open("body", "")
                .open("main", "");
        PageContent content = PageContent.of(report);
        SECTIONS.forEach(section -> section.write(html, content));
        return html.close().close().verbatim("</html>\n").page();
    }

    private static String style() {
        try (InputStream in = ReportPage.class.getResourceAsStream("report.css")) {
            if (in == null) {
                throw new IllegalStateException("report.css is not there");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
