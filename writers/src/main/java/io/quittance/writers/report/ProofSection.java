package io.quittance.writers.report;

import io.quittance.writers.night.Language;
import io.quittance.writers.night.NightReport;
import io.quittance.writers.night.ProofLine;

/** The proof, line by line. */
final class ProofSection implements ReportSection {
    @Override
    public void write(Html html, NightReport report) {
        Language language = ReportSection.language(report);
        html.open("section", "").put("h2", "", language.say("平账证明", "Proof"));
        HtmlTable table = new HtmlTable(
                html,
                language.say("核对项", "control"),
                language.say("#左", "#left"),
                language.say("#右", "#right"),
                language.say("#差额", "#difference"),
                language.say("结论", "ties out"));
        for (ProofLine line : report.facts().proof()) {
            table.styled(
                    line.ok() ? "" : "alert",
                    line.control(),
                    Figures.of(line, line.left()),
                    Figures.of(line, line.right()),
                    Figures.of(line, line.difference()),
                    line.ok() ? language.say("相符", "yes") : language.say("不符", "no"));
        }
        table.close();
        html.close();
    }
}
