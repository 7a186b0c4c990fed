package io.quittance.app.desk;

import io.quittance.app.words.Lang;
import io.quittance.app.words.Sentence;
import io.quittance.ledger.casework.CaseState;
import io.quittance.ledger.people.Role;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** People who exist in the demo's own home only. */
@Component
final class LedgerDemoDesk implements DemoDesk {
    private static final String ADMIN = "admin";
    private static final String FINANCE = "fang";
    private static final String LEAD = "lei";
    private static final int MOST = 20;

    private final PeopleDesk people;
    private final BatchDesk batches;
    private final CaseDesk cases;

    LedgerDemoDesk(PeopleDesk people, BatchDesk batches, CaseDesk cases) {
        this.people = people;
        this.batches = batches;
        this.cases = cases;
    }

    @Override
    public String release(LocalDate night, Path outbox, Lang lang) {
        people.add(ADMIN, List.of(Role.ADMIN), "");
        people.add(FINANCE, List.of(Role.FINANCE), ADMIN);
        people.add(LEAD, List.of(Role.FINANCE_LEAD), ADMIN);
        String waiting = batches.list(false, lang);
        String batch = batch(night);
        batches.approve(batch, LEAD);
        Path folder = batches.release(batch, night.plusDays(1), outbox, false, lang, FINANCE);
        return String.join(
                "\n",
                waiting,
                Sentence.of("refunds.approved", batch, LEAD).in(lang),
                Sentence.of("refunds.released", batch, folder).in(lang));
    }

    @Override
    public String tell(LocalDate night, Lang lang) {
        return String.join(
                "\n",
                batches.show(batch(night), lang),
                Sentence.of("demo.closed").in(lang),
                cases.list(List.of(CaseState.CLOSED), MOST, lang));
    }

    private static String batch(LocalDate night) {
        return night + "-wechat";
    }
}
