package io.quittance.app.command;

import io.quittance.app.words.ExitCode;
import io.quittance.app.words.Lang;
import io.quittance.app.words.Sentence;
import io.quittance.app.words.StoppedException;
import io.quittance.ledger.pack.DamagedPackException;
import io.quittance.ledger.people.Refusal;
import io.quittance.readers.yaml.BadYamlException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.UnboundConfigurationPropertiesException;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/** What an exception means to a person, found in it or in its causes. */
final class Diagnosis {

    private static final String NO_SPACE = "No space left on device";

    /** What PostgreSQL says of a page and of an index that are not as it wrote them. */
    private static final Set<String> DAMAGED = Set.of("XX001", "XX002");

    private Diagnosis() {}

    /**
     * The sentence and the exit code for a failure. A defect of the program proves nothing, so it ends as an unproved
     * night does.
     *
     * @param log where the stack trace is
     */
    static StoppedException of(Throwable failure, String log) {
        Optional<Refusal> refusal = Refusal.of(failure);
        if (refusal.isPresent()) {
            return refused(refusal.get());
        }
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            StoppedException known = known(cause, log);
            if (known != null) {
                return known;
            }
        }
        return besides(failure, log)
                .orElseGet(
                        () -> new StoppedException(ExitCode.UNPROVED, Sentence.of("failure.unexpected", log), failure));
    }

    /** What failed besides says it where the failure itself does not: a night that lost its database loses its lock. */
    private static Optional<StoppedException> besides(Throwable failure, String log) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .flatMap(cause -> Stream.of(cause.getSuppressed()))
                .flatMap(besides -> Stream.iterate(besides, Objects::nonNull, Throwable::getCause))
                .map(cause -> known(cause, log))
                .filter(Objects::nonNull)
                .findFirst();
    }

    /** The database's no in a person's words; a reason that has none of its own is named. */
    private static StoppedException refused(Refusal refusal) {
        String key = "refused." + refusal.why();
        return Sentence.words(Lang.ZH).containsKey(key)
                ? StoppedException.wrongUsage(key, refusal.said().toArray())
                : StoppedException.wrongUsage("refused.other", refusal.why());
    }

    private static @Nullable StoppedException known(Throwable cause, String log) {
        if (cause instanceof StoppedException stopped) {
            return stopped;
        }
        if (cause instanceof DamagedPackException damaged) {
            return new StoppedException(
                    ExitCode.UNPROVED,
                    Sentence.of("failure.damaged-rows", damaged.path(), damaged.line(), log),
                    damaged);
        }
        if (cause instanceof SQLException sql) {
            return database(sql, String.valueOf(sql.getSQLState()), log);
        }
        if (cause instanceof AccessDeniedException denied) {
            return StoppedException.unavailable(denied, "disk.not-writable", denied.getFile());
        }
        if (cause instanceof IOException && String.valueOf(cause.getMessage()).contains(NO_SPACE)) {
            return StoppedException.unavailable(cause, "disk.full", log);
        }
        if (cause instanceof FlywayValidateException) {
            return StoppedException.unavailable(cause, "failure.other-schema", log);
        }
        return configuration(cause);
    }

    private static @Nullable StoppedException database(SQLException cause, String state, String log) {
        if (state.equals("53100")) {
            return StoppedException.unavailable(cause, "disk.full", log);
        }
        if (DAMAGED.contains(state)) {
            return new StoppedException(ExitCode.UNPROVED, Sentence.of("failure.damaged-database", log), cause);
        }
        return state.startsWith("08") || state.startsWith("57P")
                ? StoppedException.unavailable(cause, "failure.database-lost", log)
                : null;
    }

    private static @Nullable StoppedException configuration(Throwable cause) {
        if (cause instanceof UnboundConfigurationPropertiesException unknown) {
            return WrongSetting.of(unknown);
        }
        if (cause instanceof BindException bind) {
            return WrongSetting.of(bind);
        }
        if (cause instanceof MarkedYAMLException yaml) {
            BadYamlException wrong = BadYamlException.of("quittance.yml", yaml);
            return StoppedException.wrongUsage("wrong.yaml", Sentence.said(wrong.zh(), wrong.en()));
        }
        return null;
    }
}
