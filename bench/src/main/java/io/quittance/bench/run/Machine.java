package io.quittance.bench.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Where the figures come from.
 *
 * @param loadBefore processes that wanted to run in the minute before: other work falsifies seconds
 * @param commit of the product, with a plus where files differ from it
 */
record Machine(
        int cores,
        String processor,
        long memoryBytes,
        String operatingSystem,
        String jdk,
        String postgres,
        double loadBefore,
        String commit) {

    private static final double GIGABYTE = 1 << 30;

    static Machine here(Path house, String postgres) throws IOException, InterruptedException {
        return new Machine(
                Runtime.getRuntime().availableProcessors(),
                line("/proc/cpuinfo", "model name"),
                Long.parseLong(line("/proc/meminfo", "MemTotal").replaceAll("\\D", "")) << 10,
                System.getProperty("os.name") + " " + System.getProperty("os.version"),
                System.getProperty("java.vm.vendor") + " " + System.getProperty("java.runtime.version"),
                postgres,
                Double.parseDouble(Files.readString(Path.of("/proc/loadavg")).split(" ", -1)[0]),
                commit(house));
    }

    /** Everything in a line. */
    String line() {
        return String.format(
                Locale.ROOT,
                "%d cores (%s), %.0f GB; %s; PostgreSQL %s; commit %s; load before the start %.1f.\n",
                cores,
                processor,
                memoryBytes / GIGABYTE,
                jdk,
                postgres,
                commit,
                loadBefore);
    }

    private static String line(String file, String key) throws IOException {
        return Files.readAllLines(Path.of(file)).stream()
                .filter(line -> line.startsWith(key))
                .map(line -> line.substring(line.indexOf(':') + 1).trim())
                .findFirst()
                .orElse("0");
    }

    private static String commit(Path house) throws InterruptedException {
        try {
            String commit = git(house, "rev-parse", "--short", "HEAD");
            return commit
                    + (git(house, "status", "--porcelain", "--", "*.java", "*.sql", "*.xml")
                                    .isEmpty()
                            ? ""
                            : "+");
        } catch (IOException notThere) {
            return "unknown";
        }
    }

    private static String git(Path house, String... words) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("git", "-C", house.toString()));
        command.addAll(List.of(words));
        Child.Ended ended = new Child(command, Map.of()).run();
        if (ended.code() != 0) {
            throw new IOException(ended.words());
        }
        return ended.words().trim();
    }
}
