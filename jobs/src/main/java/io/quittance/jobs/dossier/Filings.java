package io.quittance.jobs.dossier;

import io.quittance.domain.calendar.ComplaintChannel;
import io.quittance.ledger.casework.CaseFiling;
import io.quittance.writers.dossier.Addressee;
import io.quittance.writers.dossier.Filing;
import io.quittance.writers.dossier.UnknownFiling;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What was filed of a case.
 *
 * @param known in channels whose rules are known
 * @param unknown in others
 */
record Filings(List<Filing> known, List<UnknownFiling> unknown) {

    static Filings of(List<CaseFiling> recorded) {
        List<Filing> known = new ArrayList<>();
        List<UnknownFiling> unknown = new ArrayList<>();
        for (CaseFiling filed : recorded) {
            Filing.State state = Filing.State.valueOf(filed.state());
            Optional<ComplaintChannel> channel = Addressee.channelOf(filed.channel());
            channel.ifPresentOrElse(
                    one -> known.add(new Filing(one, filed.filedOn(), filed.reference(), state)),
                    () -> unknown.add(new UnknownFiling(filed.channel(), filed.filedOn(), filed.reference(), state)));
        }
        return new Filings(List.copyOf(known), List.copyOf(unknown));
    }

    /** The channels in which it still stands. */
    List<ComplaintChannel> standing() {
        return known.stream().filter(Filing::stands).map(Filing::channel).toList();
    }
}
