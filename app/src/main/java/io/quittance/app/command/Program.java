package io.quittance.app.command;

import io.quittance.app.night.NightOutcome;
import io.quittance.app.night.NightRequest;
import io.quittance.app.night.NightRunner;
import io.quittance.app.session.Session;
import io.quittance.app.session.Startup;
import io.quittance.app.session.Startup.Extent;
import io.quittance.app.settings.Home;
import io.quittance.app.settings.QuittanceSettings;
import io.quittance.app.words.ExitCode;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/** What the commands share. */
public final class Program {

    private final Startup startup;
    private final Map<String, String> environment;
    private final Terminal terminal;
    private final GlobalOptions options = new GlobalOptions();

    /**
     * One command line's program.
     *
     * @param startup starts as much as a command needs
     * @param environment variables of the operating system
     * @param terminal the person who typed the command
     */
    public Program(Startup startup, Map<String, String> environment, Terminal terminal) {
        this.startup = startup;
        this.environment = Map.copyOf(environment);
        this.terminal = terminal;
    }

    /** The part of a command that needs a started program. */
    @FunctionalInterface
    interface Work {
        ExitCode with(Session session);
    }

    Terminal terminal() {
        return terminal;
    }

    GlobalOptions options() {
        return options;
    }

    /** Who acts: the person that the command names, else {@code QUITTANCE_USER}; empty if neither does. */
    String actor(@Nullable String named) {
        return named == null ? environment.getOrDefault("QUITTANCE_USER", "") : named;
    }

    /** The home that the command or the environment names. */
    Home home() {
        return Home.of(options.home, environment);
    }

    /** Starts the program, works, and ends it; speaks the language of the command, else that of the configuration. */
    int run(Extent extent, Work work) {
        return run(extent, home(), work);
    }

    /** The same in another home. */
    int run(Extent extent, Home home, Work work) {
        try (Session session = startup.start(extent, home, options.lang)) {
            if (options.lang == null) {
                terminal.speak(session.get(QuittanceSettings.class).lang());
            }
            return work.with(session).number();
        }
    }

    /** Runs a night, with its date on every line of the log. */
    NightOutcome night(Session session, NightRequest request) {
        MDC.put("night", request.date().toString());
        try {
            NightOutcome outcome = session.get(NightRunner.class).run(request);
            terminal.say(outcome.summary());
            return outcome;
        } finally {
            MDC.remove("night");
        }
    }
}
