package io.quittance.writers.table;

import io.quittance.domain.money.Fen;
import io.quittance.writers.night.Language;
import io.quittance.writers.night.NightReport;
import io.quittance.writers.night.ProofLine;

/** Whether a night is balanced, in words. */
public final class Verdict {
    private Verdict() {}

    /** The one word that everyone looks for. */
    public static String word(NightReport report) {
        Language language = report.night().language();
        return report.facts().balanced() ? language.say("账已平", "Balanced") : language.say("账不平", "Not balanced");
    }

    /** What the word rests on. */
    public static String sentence(NightReport report) {
        Language language = report.night().language();
        int controls = report.facts().proof().size();
        int broken = report.facts().brokenControls().size();
        if (report.facts().balanced()) {
            return language.say(
                            controls + " 项核对全部相符，差额 0.00 元。",
                            "All " + controls + " controls tie out, difference 0.00 yuan.")
                    + (report.facts().files().isEmpty()
                            ? language.say("收件箱里没有文件。", " There was no file in the inbox.")
                            : "");
        }
        if (controls == 0) {
            return language.say("没有核对结果，未下达任何退款。", "Nothing was checked, nothing is released.");
        }
        return language.say(
                controls + " 项核对中有 " + broken + " 项不符，最大差额 " + largest(report) + " 元；未下达任何退款。",
                broken + " of " + controls + " controls do not tie out, by at most " + largest(report)
                        + " yuan; nothing is released.");
    }

    /** A control that does not tie out, in a line. */
    public static String broken(ProofLine line, Language language) {
        return ControlWords.of(line.control(), language) + language.say("：", ": ") + Figures.of(line, line.left())
                + " ≠ "
                + Figures.of(line, line.right()) + language.say("，相差 ", ", difference ")
                + Figures.of(line, line.difference());
    }

    private static String largest(NightReport report) {
        return Figures.yuan(report.facts().brokenControls().stream()
                .filter(line -> line.unit() == ProofLine.Unit.FEN)
                .map(line -> Fen.of(line.difference()).abs())
                .reduce(Fen.ZERO, Fen::max));
    }
}
