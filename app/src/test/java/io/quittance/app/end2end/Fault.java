package io.quittance.app.end2end;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/** What can happen to a night while it runs. */
enum Fault {
    KILLED("killed", 1, 110),
    KILLED_WITH_DATABASE("killed with its database", 1, 110),
    DATABASE_KILLED("database killed", 1, 20),
    CONNECTIONS_CUT("connections cut", 1, 20),
    STARTED_TWICE("started twice", 0, 20),
    LOCK_LOST("lock lost and started twice", 1, 20),
    CLOCK_SET_BACK("clock set back", 1, 20);

    private static final int ALREADY_DONE = 0;
    private static final int REFUSED = 2;
    private static final int DONE = 3;
    private static final int STOPPED = 4;
    private static final int NOT_THERE = 5;
    private static final String OTHERS = "pid <> pg_backend_pid() and backend_type = 'client backend'";
    private static final String LOCKS = "pid in (select pid from pg_locks where locktype = 'advisory')";

    private final String words;
    private final int timesInBrief;
    private final int timesInFull;

    Fault(String words, int timesInBrief, int timesInFull) {
        this.words = words;
        this.timesInBrief = timesInBrief;
        this.timesInFull = timesInFull;
    }

    /** How often it happens in the test, in its full or its short form. */
    int times(boolean full) {
        return full ? timesInFull : timesInBrief;
    }

    /** What a night's environment has to be for it. */
    Map<String, String> environment(Path folder) throws IOException {
        return this == CLOCK_SET_BACK ? FakeClock.in(folder).environment() : Map.of();
    }

    /** Lets it happen now, and waits for the end of the night. */
    void strike(Undisturbed undisturbed, Installation installation, RunningNight night) throws IOException {
        switch (this) {
            case KILLED -> night.kill();
            case KILLED_WITH_DATABASE -> {
                night.kill();
                installation.killDatabase();
            }
            case DATABASE_KILLED -> {
                installation.killDatabase();
                night.ended().endsOr(DONE, NOT_THERE);
            }
            case CONNECTIONS_CUT -> {
                cut(installation, OTHERS);
                night.ended().endsOr(DONE, STOPPED, NOT_THERE);
            }
            case STARTED_TWICE -> {
                startAgain(undisturbed, installation, ALREADY_DONE, REFUSED);
                night.ended().endsOr(DONE, ALREADY_DONE, REFUSED);
            }
            case LOCK_LOST -> {
                cut(installation, LOCKS);
                startAgain(undisturbed, installation, ALREADY_DONE, REFUSED, STOPPED, NOT_THERE);
                night.ended().endsOr(DONE, ALREADY_DONE, REFUSED, STOPPED, NOT_THERE);
            }
            case CLOCK_SET_BACK -> {
                FakeClock.in(installation.folder()).setBack(Duration.ofDays(400));
                night.ended().endsOr(DONE);
            }
        }
    }

    private static void startAgain(Undisturbed undisturbed, Installation installation, Integer... otherCodes)
            throws IOException {
        try (RunningNight second = undisturbed.launch(installation)) {
            second.ended().endsOr(DONE, otherCodes);
        }
    }

    /** As a wall between program and database does that forgets a connection. */
    private static void cut(Installation installation, String which) {
        try (Psql psql = Psql.on(installation.home())) {
            psql.ask("select pg_terminate_backend(pid) from pg_stat_activity where " + which);
        }
    }

    @Override
    public String toString() {
        return words;
    }
}
