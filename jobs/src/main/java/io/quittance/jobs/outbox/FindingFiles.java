package io.quittance.jobs.outbox;

import io.quittance.domain.judge.Auditor;
import io.quittance.ledger.report.FindingRows;
import io.quittance.ledger.report.NightFindings;
import io.quittance.ledger.report.ReportedFinding;
import io.quittance.ledger.secret.AccountKey;
import io.quittance.ledger.secret.Accounts;
import io.quittance.writers.layout.NightWriter;
import io.quittance.writers.layout.OutboxLayout;
import io.quittance.writers.night.FindingOrder;
import io.quittance.writers.night.FindingStatus;
import io.quittance.writers.night.Night;
import io.quittance.writers.night.NightFinding;
import io.quittance.writers.outbox.Outbox;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import javax.sql.DataSource;

/** Hands the findings of nights to layouts, in the order in which files have them. To be used in a transaction. */
public final class FindingFiles {
    private final DataSource source;
    private final AccountKey key;

    /** Over a ledger. */
    public FindingFiles(DataSource source, AccountKey key) {
        this.source = source;
        this.key = key;
    }

    /**
     * Writes all findings of a night.
     *
     * @param unmasked whether accounts are printed whole, which the order depends on
     */
    public void write(int night, boolean unmasked, NightWriter writer) throws IOException {
        try {
            new NightFindings(source, new Accounts(source, key), rows())
                    .each(
                            night,
                            account -> FindingOrder.printed(account, unmasked),
                            reported -> write(writer, reported));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /**
     * The files of a balanced night that its findings alone fill, as the ledger would have them written now.
     *
     * @param aside a folder in which they are written
     * @return not sealed; to be compared and discarded
     */
    public Outbox stage(Path aside, io.quittance.ledger.night.Night of, Night printed) throws IOException {
        List<OutboxLayout> layouts = NightWriter.layouts().stream()
                .filter(OutboxLayout::isOfFindingsAlone)
                .toList();
        Outbox outbox = Outbox.stage(aside, printed.name());
        NightWriter writer = NightWriter.open(printed, outbox, layouts);
        write(of.number(), printed.unmasked(), writer);
        writer.close();
        return outbox;
    }

    /** How findings are read. */
    public FindingRows rows() {
        return new FindingRows(new Accounts(source, key), Auditor::code);
    }

    /** A finding of the ledger as files tell it. */
    public static NightFinding told(ReportedFinding reported) {
        return new NightFinding(
                reported.finding(),
                FindingStatus.valueOf(reported.status()),
                reported.merchantCode(),
                reported.caseNumber());
    }

    private static void write(NightWriter writer, ReportedFinding reported) {
        try {
            writer.finding(told(reported));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
