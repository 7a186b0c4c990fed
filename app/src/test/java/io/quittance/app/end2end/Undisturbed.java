package io.quittance.app.end2end;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A night that nobody disturbs, which all others are held to.
 *
 * @param milliseconds from its start to its end, in a process of its own
 */
record Undisturbed(Path inbox, Outbox outbox, Ledger ledger, long milliseconds) {

    /** Few dossiers, which else take most of a night's time; and no patience with a database that is gone. */
    private static final String SETTINGS = """
            quittance.complaints.dossiers-per-night: 20
            quittance.pack-from: 1B
            spring.datasource.hikari.connection-timeout: 1000
            """;

    /** A new installation, set as its own is. */
    static Installation installation(Path folder) throws IOException {
        return Installation.in(folder).configured(SETTINGS);
    }

    /** Runs it in a folder. */
    static Undisturbed in(Path folder, long seed, int accounts) throws IOException {
        Path inbox = Files.createDirectory(folder.resolve("generated"));
        GeneratedNight.write(inbox, seed, accounts);
        try (Installation installation = installation(folder)) {
            long begin = System.nanoTime();
            try (RunningNight night = launch(inbox, installation)) {
                night.ended().endsWith(3);
            }
            long milliseconds = (System.nanoTime() - begin) / 1_000_000;
            return new Undisturbed(inbox, Outbox.of(installation.out()), installation.ledger(), milliseconds);
        }
    }

    /** Starts the same night elsewhere, in a process of its own. */
    RunningNight launch(Installation installation) throws IOException {
        return launch(inbox, installation);
    }

    private static RunningNight launch(Path inbox, Installation installation) throws IOException {
        return installation.launch(GeneratedNight.DATE, "--inbox", inbox.toString());
    }
}
