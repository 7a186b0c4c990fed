package io.quittance.writers.report;

import io.quittance.domain.money.Fen;
import io.quittance.writers.night.Language;
import io.quittance.writers.night.Night;
import io.quittance.writers.night.NightFacts;
import io.quittance.writers.night.NightReport;
import io.quittance.writers.night.ProofLine;
import io.quittance.writers.table.Figures;

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
                .put("p", "word", word(report))
                .put("p", "sentence", sentence(report));
        for (ProofLine line : facts.brokenControls()) {
            html.put("p", "broken", broken(line, report.night().language()));
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

    /** The one word that everyone looks for. */
    static String word(NightReport report) {
        return report.facts().balanced()
                ? report.night().language().say("账已平", "Balanced")
                : report.night().language().say("账不平", "Not balanced");
    }

    /** What the word rests on. */
    static String sentence(NightReport report) {
        Language language = report.night().language();
        int controls = report.facts().proof().size();
        int broken = report.facts().brokenControls().size();
        if (report.facts().balanced()) {
            return language.say(
                    controls + " 项核对全部相符，差额 0.00 元。", "All " + controls + " controls tie out, difference 0.00 yuan.");
        }
        if (controls == 0) {
            return language.say("没有核对结果，未放行任何退款。", "Nothing was checked, nothing is released.");
        }
        return language.say(
                controls + " 项核对中有 " + broken + " 项不符，最大差额 " + largest(report) + " 元；未放行任何退款。",
                broken + " of " + controls + " controls do not tie out, by at most " + largest(report)
                        + " yuan; nothing is released.");
    }

    private static String largest(NightReport report) {
        return Figures.yuan(report.facts().brokenControls().stream()
                .filter(line -> line.unit() == ProofLine.Unit.FEN)
                .map(line -> Fen.of(line.difference()).abs())
                .reduce(Fen.ZERO, Fen::max));
    }

    /** A control that does not tie out, in a line. */
    static String broken(ProofLine line, Language language) {
        return line.control() + language.say("：", ": ") + Figures.of(line, line.left()) + " ≠ "
                + Figures.of(line, line.right()) + language.say("，相差 ", ", difference ")
                + Figures.of(line, line.difference());
    }
}
