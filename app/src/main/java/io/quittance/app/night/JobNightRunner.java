package io.quittance.app.night;

import io.quittance.app.settings.Home;
import io.quittance.app.settings.RulesInForce;
import io.quittance.app.words.ExitCode;
import io.quittance.app.words.Lang;
import io.quittance.app.words.Sentence;
import io.quittance.app.words.StoppedException;
import io.quittance.domain.policy.Policies;
import io.quittance.jobs.night.NightOrder;
import io.quittance.jobs.night.NightRefusedException;
import io.quittance.jobs.night.NightResult;
import io.quittance.jobs.night.Nightly;
import io.quittance.readers.fact.ReaderSettings;
import io.quittance.readers.policy.PolicyFile;
import io.quittance.writers.night.Language;
import io.quittance.writers.outbox.OutboxException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.util.function.UnaryOperator;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.stereotype.Component;

/** Runs a night as the batch job, and puts how it ended into a person's words. */
@Component
final class JobNightRunner implements NightRunner, RepairRunner {
    private final Nightly nightly;
    private final RulesInForce rules;
    private final Progress progress;
    private final Home home;

    JobNightRunner(Nightly nightly, RulesInForce rules, Progress progress, Home home) {
        this.nightly = nightly;
        this.rules = rules;
        this.progress = progress;
        this.home = home;
    }

    @Override
    public NightOutcome run(NightRequest request) {
        return run(request, UnaryOperator.identity());
    }

    @Override
    public NightOutcome runRepaired(NightRequest request) {
        return run(request, ReaderSettings::forParts);
    }

    private NightOutcome run(NightRequest request, UnaryOperator<ReaderSettings> reading) {
        requireInbox(request);
        try {
            NightResult result = nightly.run(order(request, reading), new ToldProgress(progress, request.lang()));
            return outcome(request, result);
        } catch (NightRefusedException refused) {
            throw new StoppedException(
                    ExitCode.WRONG_USAGE,
                    Sentence.said(refused.reason().zh(), refused.reason().en()),
                    null);
        } catch (OutboxException outbox) {
            throw StoppedException.unavailable(outbox, "said", outbox.say(Language.ZH), outbox.say(Language.EN));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new UncategorizedSQLException("take the night's lock", null, e);
        }
    }

    /** One that is not there is not an empty one, and what was published or is kept here is not what was delivered. */
    private void requireInbox(NightRequest request) {
        if (!(Files.isDirectory(request.inbox()) && Files.isReadable(request.inbox()))) {
            throw StoppedException.wrongUsage("wrong.no-folder", request.inbox(), "--inbox");
        }
        if (request.inbox().equals(request.out())) {
            throw StoppedException.wrongUsage("wrong.same-folder", request.out());
        }
        if (request.inbox().toAbsolutePath().normalize().equals(home.folder())) {
            throw StoppedException.wrongUsage("wrong.inbox-is-home", home.folder());
        }
    }

    private NightOrder order(NightRequest request, UnaryOperator<ReaderSettings> reading) {
        PolicyFile policies = rules.policies(request.policiesFile());
        return new NightOrder(
                request.date(),
                request.inbox(),
                request.out(),
                new Policies(policies.policies()),
                policies.digest(),
                rules.workingDays(),
                rules.deadlines(),
                rules.formats(request.formatsDir()),
                reading.apply(rules.reader(policies.policies())),
                request.lang() == Lang.ZH ? Language.ZH : Language.EN,
                request.disclosure());
    }

    private static NightOutcome outcome(NightRequest request, NightResult result) {
        return switch (result.ending()) {
            case BALANCED -> new NightOutcome(ExitCode.DONE, result.summary());
            case BALANCED_WITH_HELD -> new NightOutcome(ExitCode.HELD, result.summary());
            case ALREADY_DONE ->
                new NightOutcome(
                        ExitCode.DONE,
                        Sentence.of("night.already-done", request.date(), result.outbox())
                                        .in(request.lang()) + "\n" + result.summary());
            case UNBALANCED -> new NightOutcome(ExitCode.UNPROVED, result.summary());
        };
    }
}
