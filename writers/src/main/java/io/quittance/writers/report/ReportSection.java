package io.quittance.writers.report;

import io.quittance.writers.night.Language;
import io.quittance.writers.night.NightReport;

/** A part of the page. A chart is one too: a figure with a drawing in it, which needs no script and no network. */
interface ReportSection {
    /** Writes the part, with its heading. */
    void write(Html html, NightReport report);

    /** The language of the page. */
    static Language language(NightReport report) {
        return report.night().language();
    }

    /** Words for the codes, in the language of the page. */
    static Titles titles(NightReport report) {
        return new Titles(language(report));
    }
}
