package io.quittance.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.quittance.ledger.secret.AccountKey;
import io.quittance.ledger.secret.KeyMark;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

class KeyMarkTests {
    private static final AccountKey OTHER =
            new AccountKey("another-32-byte-key-for-tests-only!".getBytes(StandardCharsets.US_ASCII));

    private final LedgerFixture ledger = new LedgerFixture(NightInTheLedgerTests.POLICIES);
    private final KeyMark mark = new KeyMark(ledger.source);

    @Test
    void aLedgerTakesItsMarkFromItsFirstKeyAndKnowsThatOneOnly() {
        assertThat(mark.fits(ledger.key, true)).isTrue();
        assertThat(mark.fits(ledger.key, false)).isTrue();
        assertThat(mark.fits(OTHER, false)).isFalse();
        assertThat(mark.fits(OTHER, true)).isFalse();
    }

    @Test
    void nightsWithoutAMarkCannotHaveBeenKeptUnderAKeyMadeJustNow() {
        ledger.night("2026-07-02", true, Map.of());
        assertThat(mark.fits(OTHER, true)).isFalse();
        assertThat(mark.fits(ledger.key, false)).isTrue();
        assertThat(mark.fits(OTHER, true)).isFalse();
    }
}
