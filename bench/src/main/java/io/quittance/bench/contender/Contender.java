package io.quittance.bench.contender;

import java.nio.file.Path;
import java.util.Map;

/** From the files to the results. It tells what its steps took. */
@FunctionalInterface
public interface Contender {

    /** Runs to the end; whoever fails throws. */
    void run(Place place) throws Exception;

    /**
     * Runs one of several.
     *
     * @param words of its command line: its name, the folder of the files, the folder of its results
     */
    static void run(Map<String, Contender> all, String... words) throws Exception {
        Contender contender = all.get(words[0]);
        if (contender == null) {
            throw new IllegalArgumentException("no contender is called " + words[0]);
        }
        contender.run(new Place(Path.of(words[1]), Path.of(words[2]), System.getenv()));
    }
}
