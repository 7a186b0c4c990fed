package io.quittance.app.settings;

import io.quittance.app.words.Sentence;
import io.quittance.app.words.StoppedException;
import io.quittance.domain.calendar.DeadlineTable;
import io.quittance.domain.calendar.WorkingDays;
import io.quittance.domain.policy.Policy;
import io.quittance.readers.calendar.DeadlineFile;
import io.quittance.readers.calendar.WorkingDaysFile;
import io.quittance.readers.fact.Operators;
import io.quittance.readers.fact.ReaderSettings;
import io.quittance.readers.format.FormatCatalog;
import io.quittance.readers.policy.PolicyFile;
import io.quittance.readers.yaml.BadYamlException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The formats, policies, calendars and operators that a command works with; a wrong file of them is refused in one sentence. */
@Component
public class RulesInForce {
    private final QuittanceSettings settings;
    private final Home home;

    /** Of this installation. */
    public RulesInForce(QuittanceSettings settings, Home home) {
        this.settings = settings;
        this.home = home;
    }

    /** The shipped formats, those of the home's {@code formats} folder, and those of a folder that a command names. */
    public FormatCatalog formats(@Nullable Path folder) {
        List<Path> folders = Stream.of(home.folder().resolve("formats"), folder)
                .filter(one -> one != null && Files.isDirectory(one))
                .toList();
        try {
            return FormatCatalog.load(folders);
        } catch (BadYamlException wrong) {
            throw refused("wrong.format-file", wrong);
        }
    }

    /** The policies of the file that a command names, else of the configured one, else the shipped ones. */
    public PolicyFile policies(@Nullable Path named) {
        Path file = named == null ? settings.policies() : named;
        try {
            return file == null ? PolicyFile.shipped() : PolicyFile.read(file);
        } catch (BadYamlException wrong) {
            throw refused("wrong.policy-file", wrong);
        } catch (IOException e) {
            throw StoppedException.wrongUsage("wrong.no-file", String.valueOf(file), "--policies");
        }
    }

    /** The working days of the home's {@code working-days.yaml}, which replaces the shipped ones. */
    public WorkingDays workingDays() {
        Path own = home.folder().resolve("working-days.yaml");
        try {
            return (Files.isRegularFile(own) ? WorkingDaysFile.read(own) : WorkingDaysFile.shipped()).days();
        } catch (BadYamlException wrong) {
            throw refused("wrong.calendar-file", wrong);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The complaint channels' deadlines of the home's {@code deadlines.yaml}, which replaces the shipped ones. */
    public DeadlineTable deadlines() {
        Path own = home.folder().resolve("deadlines.yaml");
        try {
            return (Files.isRegularFile(own) ? DeadlineFile.read(own) : DeadlineFile.shipped()).table();
        } catch (BadYamlException wrong) {
            throw refused("wrong.calendar-file", wrong);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How files are read. An operator is known by the program, by configuration, or by a policy that names it. */
    public ReaderSettings reader(List<Policy> policies) {
        Operators operators = Operators.shipped();
        for (Policy policy : policies) {
            String operator = policy.operator();
            operators = operator == null ? operators : operators.with(operator, List.of());
        }
        for (QuittanceSettings.OperatorNames more : settings.operators()) {
            operators = operators.with(more.code(), more.names());
        }
        return new ReaderSettings(
                operators,
                settings.maxRejectedRatio(),
                settings.minRejectedRows(),
                ReaderSettings.of(operators).maxCell(),
                false);
    }

    private static StoppedException refused(String key, BadYamlException wrong) {
        return StoppedException.wrongUsage(key, Sentence.said(wrong.zh(), wrong.en()));
    }
}
