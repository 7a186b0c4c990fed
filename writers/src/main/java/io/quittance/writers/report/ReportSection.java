package io.quittance.writers.report;

/** A part of the page, with its heading; what it shows comes from the tables of the night. */
interface ReportSection {
    /** Writes the part. */
    void write(Html html, PageContent content);
}
