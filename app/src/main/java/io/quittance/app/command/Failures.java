package io.quittance.app.command;

import io.quittance.app.words.StoppedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Gives a failure's sentence to the person and its stack trace to the log. */
final class Failures implements IExecutionExceptionHandler {

    private final Terminal terminal;

    Failures(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public int handleExecutionException(Exception failure, CommandLine line, ParseResult parsed) {
        return tell(failure);
    }

    int tell(Throwable failure) {
        StoppedException stopped = Diagnosis.of(failure, System.getProperty("quittance.log", "-"));
        if (failure != stopped || failure.getCause() != null) {
            Logger log = LoggerFactory.getLogger(Failures.class);
            log.error("Stopped with exit code {}", stopped.exitCode().number(), failure);
        }
        terminal.complain(stopped.sentence());
        return stopped.exitCode().number();
    }
}
