package io.quittance.writers.layout;

import io.quittance.writers.night.NightFinding;
import io.quittance.writers.night.NightReport;
import io.quittance.writers.night.QuarantinedRow;
import java.io.IOException;

/** A layout at work on one night. Holds no more of the stream than the row it is at. */
public interface LayoutWriter {
    /** Takes a finding; they come in {@link io.quittance.writers.night.FindingOrder}. */
    default void finding(NightFinding finding) throws IOException {}

    /** Takes a rejected row; they come by file and line. */
    default void quarantined(QuarantinedRow row) throws IOException {}

    /** Takes the rest of the night and closes every file. */
    void finish(NightReport report) throws IOException;

    /** Closes every file of a layout that findings alone fill, see {@link OutboxLayout#isOfFindingsAlone}. */
    default void close() throws IOException {
        throw new UnsupportedOperationException("this layout needs the whole night");
    }
}
