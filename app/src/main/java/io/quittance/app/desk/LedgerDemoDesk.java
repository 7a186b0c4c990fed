package io.quittance.app.desk;

import io.quittance.app.words.Lang;
import io.quittance.app.words.Sentence;
import io.quittance.app.words.StoppedException;
import io.quittance.domain.calendar.ComplaintChannel;
import io.quittance.ledger.casework.CaseState;
import io.quittance.ledger.people.Role;
import io.quittance.writers.dossier.Addressee;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** People who exist in the demo's own home only. */
@Component
final class LedgerDemoDesk implements DemoDesk {
    private static final String ADMIN = "admin";
    private static final String FINANCE = "fang";
    private static final String LEAD = "lei";
    private static final String COMPLIANCE = "cheng";
    private static final int MOST = 20;

    private final PeopleDesk people;
    private final BatchDesk batches;
    private final CaseDesk cases;
    private final DossierDesk dossiers;

    LedgerDemoDesk(PeopleDesk people, BatchDesk batches, CaseDesk cases, DossierDesk dossiers) {
        this.people = people;
        this.batches = batches;
        this.cases = cases;
        this.dossiers = dossiers;
    }

    @Override
    public String release(LocalDate night, Path outbox, Lang lang) {
        people.add(ADMIN, List.of(Role.ADMIN), "");
        people.add(FINANCE, List.of(Role.FINANCE), ADMIN);
        people.add(LEAD, List.of(Role.FINANCE_LEAD), ADMIN);
        people.add(COMPLIANCE, List.of(Role.COMPLIANCE), ADMIN);
        String waiting = batches.list(false, lang);
        String batch = batch(night);
        batches.approve(batch, LEAD);
        Path folder = batches.release(batch, night.plusDays(1), outbox, null, lang, FINANCE);
        return lines(
                Sentence.of("demo.proposed").in(lang),
                waiting,
                Sentence.of("demo.approved", batch, LEAD).in(lang),
                Sentence.of("demo.released", batch, FINANCE, folder).in(lang));
    }

    @Override
    public String tell(LocalDate night, Path outbox, Lang lang) {
        String batch = batch(night);
        return lines(
                Sentence.of("demo.confirmed", batch).in(lang),
                batches.show(batch, lang),
                Sentence.of("demo.closed").in(lang),
                cases.list(List.of(CaseState.CLOSED), MOST, lang),
                Sentence.of("demo.quittances").in(lang),
                quittances(outbox));
    }

    @Override
    public String complain(LocalDate on, Path outbox, Lang lang) {
        String number = cases.largest(CaseState.OPEN);
        cases.assign(number, COMPLIANCE, COMPLIANCE);
        DossierDesk.Written dossier = dossiers.share(number, Addressee.OPERATOR, outbox.resolve("dossiers"));
        cases.file(number, ComplaintChannel.OPERATOR, on, "", false, COMPLIANCE);
        return lines(
                Sentence.of("demo.complained", number, COMPLIANCE).in(lang),
                cases.show(number, lang),
                Sentence.of("dossier.shared", dossier.file()).in(lang));
    }

    private static String quittances(Path outbox) {
        PathMatcher quittance = outbox.getFileSystem().getPathMatcher("glob:**/quittances/*.pdf");
        try (Stream<Path> files = Files.walk(outbox)) {
            return files.filter(quittance::matches).map(Path::toString).sorted().collect(Collectors.joining("\n"));
        } catch (IOException e) {
            throw StoppedException.unavailable(e, "verify.unreadable-folder", outbox);
        }
    }

    private static String batch(LocalDate night) {
        return night + "-wechat";
    }

    private static String lines(String... lines) {
        return String.join("\n", lines);
    }
}
