package io.quittance.writers.layout;

import io.quittance.writers.night.FindingOrder;
import io.quittance.writers.night.Night;
import io.quittance.writers.night.NightFacts;
import io.quittance.writers.night.NightFinding;
import io.quittance.writers.night.NightReport;
import io.quittance.writers.night.NightTally;
import io.quittance.writers.night.QuarantinedRow;
import io.quittance.writers.outbox.Outbox;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.ServiceLoader;

/**
 * Feeds one night to every layout: findings in {@link FindingOrder}, rejected rows by file and line, then the facts.
 * The two streams may come one after the other or mixed.
 */
public final class NightWriter {
    private final Night night;
    private final List<LayoutWriter> writers = new ArrayList<>();
    private final NightTally tally;
    private byte[] last = {};

    private NightWriter(Night night) {
        this.night = night;
        this.tally = new NightTally(night);
    }

    /** Opens every layout there is. */
    public static NightWriter open(Night night, Outbox outbox) throws IOException {
        return open(night, outbox, layouts());
    }

    /** Opens some layouts. */
    public static NightWriter open(Night night, Outbox outbox, List<OutboxLayout> layouts) throws IOException {
        NightWriter writer = new NightWriter(night);
        for (OutboxLayout layout : layouts) {
            writer.writers.add(layout.open(night, outbox));
        }
        return writer;
    }

    /** Every layout there is, by name. */
    public static List<OutboxLayout> layouts() {
        return ServiceLoader.load(OutboxLayout.class, OutboxLayout.class.getClassLoader()).stream()
                .map(ServiceLoader.Provider::get)
                .sorted(Comparator.comparing(OutboxLayout::name))
                .toList();
    }

    /**
     * Writes a finding.
     *
     * @throws IllegalArgumentException if it does not come after the one before
     */
    public void finding(NightFinding finding) throws IOException {
        byte[] key = FindingOrder.key(finding.finding(), night.unmasked());
        if (FindingOrder.KEYS.compare(last, key) >= 0) {
            throw new IllegalArgumentException(
                    "finding " + finding.finding().id() + " is out of order, or comes twice");
        }
        last = key;
        tally.add(finding);
        for (LayoutWriter writer : writers) {
            writer.finding(finding);
        }
    }

    /** Writes a rejected row. */
    public void quarantined(QuarantinedRow row) throws IOException {
        tally.add(row);
        for (LayoutWriter writer : writers) {
            writer.quarantined(row);
        }
    }

    /** The sums so far. */
    public NightTally tally() {
        return tally;
    }

    /** Completes the files of layouts that findings alone fill. */
    public void close() throws IOException {
        for (LayoutWriter writer : writers) {
            writer.close();
        }
    }

    /** Completes every file. */
    public NightReport finish(NightFacts facts) throws IOException {
        NightReport report = new NightReport(night, facts, tally);
        for (LayoutWriter writer : writers) {
            writer.finish(report);
        }
        return report;
    }
}
