package io.quittance.writers.report;

import io.quittance.writers.night.Language;
import io.quittance.writers.night.Night;
import io.quittance.writers.night.NightFacts;
import io.quittance.writers.night.NightReport;
import io.quittance.writers.night.ProofLine;
import io.quittance.writers.table.Verdict;

/** Which night this is, and whether it is balanced. */
final class VerdictSection implements ReportSection {
    private static final String SIGN =
            "<svg class=\"sign\" viewBox=\"0 0 40 40\" aria-hidden=\"true\"><circle cx=\"20\" cy=\"20\" r=\"19\"/>"
                    + "<path d=\"%s\"/></svg>\n";
    private static final String TICK = SIGN.formatted("M11 20.5l6.5 6.5L29.5 14");
    private static final String CROSS = SIGN.formatted("M13 13l14 14M27 13L13 27");

    @Override
    public void write(Html html, PageContent content) {
        NightReport report = content.report();
        masthead(html, report.night());
        NightFacts facts = report.facts();
        html.open("section", facts.balanced() ? "verdict balanced" : "verdict unbalanced");
        html.verbatim(facts.balanced() ? TICK : CROSS)
                .put("p", "word", Verdict.word(report))
                .put("p", "sentence", Verdict.sentence(report));
        for (ProofLine line : facts.brokenControls()) {
            html.put("p", "broken", Verdict.broken(line, report.night().language()));
        }
        html.close();
    }

    private static void masthead(Html html, Night night) {
        Language language = night.language();
        html.open("header", "");
        html.put("p", "product", "Quittance");
        html.put("h1", "", language.say("账务稽核夜报", "Nightly billing audit"));
        html.open("p", "date").say(language.say("账务日 ", "Business date "));
        html.put("strong", "", night.businessDate().toString());
        if (!night.name().equals(night.businessDate().toString())) {
            html.say(language.say("　批次 ", ", run ") + night.name());
        }
        html.close().close();
    }
}
