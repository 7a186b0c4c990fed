package io.quittance.bench.contender;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * The processes of one contender: its program and its server, if it has one, each with all that descend from it. Only
 * their own work counts, whatever else the machine does.
 *
 * @param program its id
 * @param server the file in which PostgreSQL writes its id while it runs
 */
public record Workers(long program, @Nullable Path server) {

    /** The variable of the environment that names the server's file. */
    public static final String SERVER = "QUITTANCE_BENCH_SERVER";

    private static final int FIRST = 11; // behind the name: the state is the first, the times four from here on
    private static final int LAST = 14;
    private static final Duration NOTED = Duration.ofMillis(100);
    private static final long TICK = 10_000_000; // whatever Linux counts in, it shows hundredths of a second

    /** This process, and the server that its environment names. */
    static Workers here() {
        String server = System.getenv(SERVER);
        return new Workers(ProcessHandle.current().pid(), server == null ? null : Path.of(server));
    }

    /** What the clocks show now. */
    public Clocks now() throws IOException {
        return new Clocks(System.nanoTime(), ticks() * TICK);
    }

    /**
     * What they showed when work has just ended: a process of the server that has ended as well is in no statistics
     * until the server has taken note of it.
     */
    Clocks atTheEnd() throws IOException {
        Clocks first = now();
        LockSupport.parkNanos(NOTED.toNanos());
        return new Clocks(first.wall(), Math.max(first.cores(), now().cores()));
    }

    private long ticks() throws IOException {
        long ticks = family(program);
        if (server != null && Files.exists(server)) {
            List<String> lines = Files.readAllLines(server);
            ticks += lines.isEmpty() ? 0 : family(Long.parseLong(lines.get(0).trim()));
        }
        return ticks;
    }

    private static long family(long root) {
        return LongStream.concat(
                        LongStream.of(root),
                        ProcessHandle.of(root).stream()
                                .flatMap(ProcessHandle::descendants)
                                .mapToLong(ProcessHandle::pid))
                .map(Workers::ticks)
                .sum();
    }

    private static long ticks(long process) {
        try {
            return ticks(Files.readString(Path.of("/proc", Long.toString(process), "stat")));
        } catch (IOException gone) {
            return 0;
        }
    }

    /** Of a line of statistics: what a process has worked itself, and what its children had that have ended. */
    static long ticks(String statistics) {
        // The name stands in parentheses, and may have blanks and parentheses itself.
        String[] fields = statistics.substring(statistics.lastIndexOf(')') + 2).split(" ", -1);
        long ticks = 0;
        for (int field = FIRST; field <= LAST; field++) {
            ticks += Long.parseLong(fields[field]);
        }
        return ticks;
    }
}
