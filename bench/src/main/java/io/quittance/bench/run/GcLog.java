package io.quittance.bench.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The most heap that a Java used, as its own log of collections says.
 *
 * @param before bytes in use, the most before a collection or at the end
 * @param after bytes in use, the most after one
 */
record GcLog(long before, long after) {

    private static final Pattern PAUSE = Pattern.compile(" (\\d+)([KMG])->(\\d+)([KMG])\\(\\d+[KMG]\\) [\\d.]+ms");
    private static final Pattern AT_THE_END = Pattern.compile("gc,heap,exit.*total \\d+K, used (\\d+)K");
    private static final long KILO = 1L << 10;

    /** The option that makes Java write the log. */
    static String option(Path file) {
        return "-Xlog:gc*:file=" + file + "::filecount=0";
    }

    static GcLog read(Path file) throws IOException {
        return of(Files.readAllLines(file));
    }

    static GcLog of(List<String> lines) {
        long before = 0;
        long after = 0;
        long end = 0;
        for (String line : lines) {
            Matcher pause = PAUSE.matcher(line);
            Matcher exit = AT_THE_END.matcher(line);
            if (pause.find()) {
                before = Math.max(before, bytes(pause.group(1), pause.group(2)));
                after = Math.max(after, bytes(pause.group(3), pause.group(4)));
            } else if (exit.find()) {
                end += Long.parseLong(exit.group(1)) * KILO;
            }
        }
        return new GcLog(Math.max(before, end), after);
    }

    private static long bytes(String number, String unit) {
        return Long.parseLong(number) * (unit.equals("K") ? KILO : unit.equals("M") ? KILO * KILO : KILO * KILO * KILO);
    }
}
