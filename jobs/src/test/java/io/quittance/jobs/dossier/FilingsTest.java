package io.quittance.jobs.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import io.quittance.domain.calendar.ComplaintChannel;
import io.quittance.ledger.casework.CaseFiling;
import io.quittance.writers.dossier.Filing;
import io.quittance.writers.dossier.UnknownFiling;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class FilingsTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);

    @Test
    void aChannelIsKnownByItsOwnWordAndByThatOfCommands() {
        Filings filings = Filings.of(
                List.of(filed("MARKET_REGULATOR", "FILED"), filed("12315", "REFUSED"), filed("COURT", "FILED")));
        assertThat(filings.known())
                .extracting(Filing::channel)
                .containsExactly(
                        ComplaintChannel.MARKET_REGULATOR, ComplaintChannel.MARKET_REGULATOR, ComplaintChannel.COURT);
        assertThat(filings.standing()).containsExactly(ComplaintChannel.MARKET_REGULATOR, ComplaintChannel.COURT);
        assertThat(filings.unknown()).isEmpty();
    }

    @Test
    void oneThatNobodyKnowsIsKeptApartAndNotLost() {
        Filings filings = Filings.of(List.of(filed("OMBUDSMAN", "ACCEPTED")));
        assertThat(filings.known()).isEmpty();
        assertThat(filings.unknown())
                .containsExactly(new UnknownFiling("OMBUDSMAN", DAY, "GD-1", Filing.State.ACCEPTED));
    }

    private static CaseFiling filed(String channel, String state) {
        return new CaseFiling(1, channel, DAY, "GD-1", state, "cheng");
    }
}
