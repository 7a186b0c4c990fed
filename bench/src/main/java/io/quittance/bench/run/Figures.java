package io.quittance.bench.run;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What one contender took.
 *
 * @param rows of its files
 * @param seconds from files on disk to results, without the start of Java and of the server
 * @param coreSeconds that its program and its server kept cores busy meanwhile
 * @param startSeconds before that
 * @param wallSeconds of its process
 * @param steps seconds of each step, in order
 * @param counts of what it found, by name
 * @param peakHeap bytes of Java heap in use, the most before any collection
 * @param peakLive bytes of Java heap in use, the most after any collection
 * @param peakRss bytes of memory of its Java process, the server's not counted
 * @param databaseBytes what it left in the database; 0 without one
 */
record Figures(
        long rows,
        double seconds,
        double coreSeconds,
        double startSeconds,
        double wallSeconds,
        Map<String, Double> steps,
        Map<String, Long> counts,
        long peakHeap,
        long peakLive,
        long peakRss,
        long databaseBytes) {

    double rowsPerSecond() {
        return rows / seconds;
    }

    double secondsForRows(long other) {
        return seconds * other / rows;
    }

    /** The same, after something that it needed and that is shown and not counted. */
    Figures after(double seconds) {
        return new Figures(
                rows,
                this.seconds,
                coreSeconds,
                startSeconds + seconds,
                wallSeconds + seconds,
                steps,
                counts,
                peakHeap,
                peakLive,
                peakRss,
                databaseBytes);
    }

    /** All by the names they have in JSON. */
    Map<String, Object> named() {
        Map<String, Object> named = new LinkedHashMap<>();
        named.put("rows", rows);
        named.put("rowsPerSecond", rowsPerSecond());
        named.put("seconds", seconds);
        named.put("coreSeconds", coreSeconds);
        named.put("startSeconds", startSeconds);
        named.put("wallSeconds", wallSeconds);
        named.put("stepSeconds", steps);
        named.put("counts", counts);
        named.put("peakHeapBytes", peakHeap);
        named.put("peakLiveHeapBytes", peakLive);
        named.put("peakRssBytes", peakRss);
        named.put("databaseBytes", databaseBytes);
        return named;
    }
}
