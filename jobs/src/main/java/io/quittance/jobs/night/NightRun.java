package io.quittance.jobs.night;

import io.quittance.jobs.inbox.Delivered;
import io.quittance.ledger.night.Night;
import io.quittance.ledger.report.NightFigures;
import io.quittance.ledger.secret.AccountKey;
import io.quittance.ledger.sieve.NightSieve;
import java.util.List;
import javax.sql.DataSource;

/**
 * What the steps of one running night share.
 *
 * @param delivered the inbox, by path
 * @param previous number of the last balanced night, 0 if there is none
 * @param sieve fed while the rows are loaded
 * @param figures of its rows, once they are loaded and settled
 * @param policiesChanged whether the last balanced night was judged by other policies
 */
public record NightRun(
        NightOrder order,
        NightSettings settings,
        Night night,
        List<Delivered> delivered,
        int previous,
        NightSieve sieve,
        NightFigures figures,
        boolean policiesChanged,
        DataSource source,
        AccountKey key,
        NightProgress progress) {

    /** Copies the list. */
    public NightRun {
        delivered = List.copyOf(delivered);
    }

    /** The ledger's number of the night. */
    public int number() {
        return night.number();
    }
}
