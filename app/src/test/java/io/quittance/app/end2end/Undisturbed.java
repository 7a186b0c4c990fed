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

    /** Runs it in a folder. */
    static Undisturbed in(Path folder, long seed, int accounts) throws IOException {
        Path inbox = Files.createDirectory(folder.resolve("generated"));
        GeneratedNight.write(inbox, seed, accounts);
        try (Installation installation = Installation.in(folder)) {
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
