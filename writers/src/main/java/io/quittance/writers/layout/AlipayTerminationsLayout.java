package io.quittance.writers.layout;

import com.google.auto.service.AutoService;
import io.quittance.domain.record.Channel;
import io.quittance.writers.night.Night;
import io.quittance.writers.outbox.Outbox;
import java.io.IOException;

/** {@code terminations/alipay-terminations.csv}: Alipay agreements to terminate. */
@AutoService(OutboxLayout.class)
public final class AlipayTerminationsLayout implements OutboxLayout {
    @Override
    public String name() {
        return "alipay-terminations";
    }

    @Override
    public LayoutWriter open(Night night, Outbox outbox) throws IOException {
        return TerminationRows.open(night, outbox, Channel.ALIPAY, "external_agreement_no");
    }
}
