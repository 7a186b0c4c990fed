package io.quittance.writers.layout;

import io.quittance.domain.judge.Finding;
import io.quittance.domain.record.Channel;
import io.quittance.writers.csv.CsvFile;
import io.quittance.writers.csv.CsvShape;
import io.quittance.writers.night.Night;
import io.quittance.writers.night.NightFinding;
import io.quittance.writers.night.NightReport;
import io.quittance.writers.outbox.Outbox;
import java.io.IOException;
import java.util.Locale;

/** The autopay agreements of a channel that were left open after a cancellation, to be terminated. */
record TerminationRows(Night night, Channel channel, CsvFile csv) implements LayoutWriter {
    private static final String CODE = "AUTOPAY_STILL_ACTIVE";

    /** Begins the file of a channel, which calls the merchant's own number of the agreement what it likes. */
    static LayoutWriter open(Night night, Outbox outbox, Channel channel, String merchantCodeColumn)
            throws IOException {
        CsvShape shape = CsvShape.forPeople(
                "agreement_no",
                merchantCodeColumn,
                "operator",
                "account",
                "service_code",
                "cancel_no",
                "effective_end",
                "finding_id",
                "reason_zh",
                "reason_en");
        String name = channel.name().toLowerCase(Locale.ROOT);
        return new TerminationRows(night, channel, outbox.csv("terminations/" + name + "-terminations.csv", shape));
    }

    @Override
    public void finding(NightFinding reported) throws IOException {
        Finding finding = reported.finding();
        if (!reported.isOpen() || !finding.code().name().equals(CODE) || !isMine(finding)) {
            return;
        }
        csv.text(finding.agreementNo())
                .text(reported.merchantCode())
                .text(finding.line().operator())
                .text(night.account(finding.line()))
                .text(finding.line().serviceCode())
                .text(finding.cancelNo())
                .time(finding.effectiveEnd())
                .text(finding.id())
                .text(finding.reasonZh())
                .text(finding.reasonEn())
                .end();
    }

    /** An agreement without a channel would be left out of both files without a word: a defect. */
    private boolean isMine(Finding finding) {
        return Channel.valueOf(finding.channel()) == channel;
    }

    @Override
    public void finish(NightReport report) throws IOException {
        close();
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }
}
