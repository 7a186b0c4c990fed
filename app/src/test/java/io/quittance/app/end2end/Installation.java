package io.quittance.app.end2end;

import io.quittance.app.ConfigurationDesks;
import io.quittance.app.QuittanceApplication;
import io.quittance.app.command.CommandTable;
import io.quittance.app.command.Program;
import io.quittance.app.command.Terminal;
import io.quittance.app.night.Progress;
import io.quittance.app.postgres.Database;
import io.quittance.app.session.SpringStartup;
import io.quittance.app.session.Startup.Extent;
import io.quittance.app.words.Lang;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** One installation of the program: a home with a database of its own, an inbox and an outbox. */
final class Installation implements AutoCloseable {

    /** Root may read everything; this takes that away and changes nothing for others. */
    static final List<String> ORDINARY = List.of("setpriv", "--bounding-set=-dac_override,-dac_read_search");

    private final Path folder;
    private final Map<String, String> environment;

    private Installation(Path folder, Map<String, String> environment) {
        this.folder = folder;
        this.environment = environment;
    }

    /** Whatever is below a folder. */
    static Installation of(Path folder) {
        return new Installation(folder, Map.of());
    }

    /** A new one below a folder; its database is empty. */
    static Installation in(Path folder) throws IOException {
        Installation installation = of(folder);
        FreshHome.copyTo(installation.home());
        Files.createDirectories(installation.inbox());
        return installation;
    }

    /** Writes its configuration file. */
    Installation configured(String yaml) throws IOException {
        Files.writeString(home().resolve("quittance.yml"), yaml);
        return this;
    }

    /** The same, for a person whose environment names a database. */
    Installation with(Map<String, String> variables) {
        return new Installation(folder, variables);
    }

    Path folder() {
        return folder;
    }

    Path home() {
        return folder.resolve("home");
    }

    Path inbox() {
        return folder.resolve("inbox");
    }

    /** The folder of a night. */
    Outbox outbox(String night) {
        return Outbox.of(out().resolve(night));
    }

    Path out() {
        return folder.resolve("outbox");
    }

    /** Where it keeps what was delivered. */
    Path archive() {
        return home().resolve("archive");
    }

    /** Puts a file into the inbox. */
    Path deliver(String name, String content) throws IOException {
        return deliver(name, content.getBytes(StandardCharsets.UTF_8));
    }

    Path deliver(String name, byte[] content) throws IOException {
        Path file = inbox().resolve(name);
        Files.createDirectories(file.getParent());
        return Files.write(file, content);
    }

    /** Runs the night of that date on the inbox, in this process. */
    Ended night(String date, String... more) {
        return type(line(date, more));
    }

    /** Runs any command, in this process. */
    Ended type(List<String> line) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        ByteArrayOutputStream progress = new ByteArrayOutputStream();
        SpringStartup startup = new SpringStartup(
                extent -> extent == Extent.CONFIGURATION ? ConfigurationDesks.class : QuittanceApplication.class,
                environment,
                Progress.on(utf8(progress), false));
        Terminal terminal = new Terminal(utf8(out), utf8(err), Lang.ZH);
        int code = CommandTable.run(new Program(startup, environment, terminal), line.toArray(String[]::new));
        return new Ended(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    /** Runs the same in a process of its own, which can be killed. */
    RunningNight launch(String date, String... more) throws IOException {
        return RunningNight.launch(folder, environment, line(date, more));
    }

    /** Runs it as a user who may do only what the modes of files allow, in a process of its own. */
    Ended unprivileged(String date, String... more) throws IOException {
        List<String> command = new ArrayList<>(ORDINARY);
        command.addAll(RunningNight.program(line(date, more)));
        try (RunningNight night = RunningNight.start(folder, environment, command)) {
            return night.ended();
        }
    }

    /** What the ledger holds. */
    Ledger ledger() {
        return Ledger.of(home(), folder);
    }

    /** Kills its PostgreSQL, all processes of it, if it runs. */
    void killDatabase() throws IOException {
        Path pid = home().resolve("postgres").resolve("data").resolve("postmaster.pid");
        if (Files.exists(pid)) {
            ProcessHandle.of(postmaster(pid)).ifPresent(postmaster -> {
                List<ProcessHandle> backends = postmaster.descendants().toList();
                postmaster.destroyForcibly();
                backends.forEach(ProcessHandle::destroyForcibly);
            });
        }
    }

    /** The file is there a moment before the number is in it. */
    private static long postmaster(Path pid) throws IOException {
        List<String> lines = Files.readAllLines(pid);
        while (lines.isEmpty()) {
            Thread.onSpinWait();
            lines = Files.readAllLines(pid);
        }
        return Long.parseLong(lines.get(0).trim());
    }

    /** Stops the database, whoever left it running, and deletes it. */
    @Override
    public void close() {
        if (Files.isDirectory(home())) {
            Database.discard(home());
        }
    }

    private List<String> line(String date, String... more) {
        List<String> line = new ArrayList<>(List.of("night", "--home", home().toString(), "--date", date));
        List<String> given = List.of(more);
        line.addAll(given);
        if (!given.contains("--inbox")) {
            line.addAll(List.of("--inbox", inbox().toString()));
        }
        if (!given.contains("--out")) {
            line.addAll(List.of("--out", out().toString()));
        }
        return line;
    }

    private static PrintStream utf8(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }
}
