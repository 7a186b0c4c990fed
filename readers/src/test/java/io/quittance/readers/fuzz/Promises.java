package io.quittance.readers.fuzz;

import io.quittance.domain.quarantine.HoldCode;
import io.quittance.domain.quarantine.RejectedRow;
import io.quittance.readers.fact.FileVerdict;
import io.quittance.readers.format.Format;
import io.quittance.readers.format.Trailer;
import io.quittance.readers.fuzz.NaiveReader.Row;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads a hostile file and says which promise about it was broken, if any. */
final class Promises {
    private static final long SECONDS = 20;
    /** Buffers, catalog look-ups and the like, whatever the size of the file. */
    private static final long ALLOCATED_ANYWAY = 192L << 20;
    /** What is allocated, not held, for every byte; a rejected row is kept as text several times over. */
    private static final long ALLOCATED_PER_BYTE = 400;

    private static final com.sun.management.ThreadMXBean THREADS =
            (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();

    private final Path folder;
    private final Tally tally;

    Promises(Path folder, Tally tally) {
        this.folder = folder;
        this.tally = tally;
    }

    /** What is wrong; null if all is as it should be. */
    @Nullable
    String broken(HostileFile hostile, List<String> sampleContent) {
        try {
            Path file = Files.write(folder.resolve("hostile.csv"), hostile.bytes());
            long allocated = THREADS.getCurrentThreadAllocatedBytes();
            long started = THREADS.getCurrentThreadCpuTime();
            List<Reading> readings = Reading.of(file);
            long seconds = (THREADS.getCurrentThreadCpuTime() - started) / 1_000_000_000L;
            allocated = THREADS.getCurrentThreadAllocatedBytes() - allocated;
            if (seconds > SECONDS) {
                return "took " + seconds + " s of a processor";
            }
            if (allocated > ALLOCATED_ANYWAY + ALLOCATED_PER_BYTE * hostile.bytes().length) {
                return "allocated " + allocated + " bytes for " + hostile.bytes().length;
            }
            tally.count(hostile, readings);
            return broken(
                    hostile, readings, hostile.undamaged() == null ? sampleContent : content(hostile.undamaged()));
        } catch (Exception | OutOfMemoryError | StackOverflowError fault) {
            return "ended with " + fault + " at "
                    + Arrays.stream(fault.getStackTrace()).limit(6).toList();
        }
    }

    private static @Nullable String broken(HostileFile hostile, List<Reading> readings, List<String> sampleContent) {
        for (Reading reading : readings) {
            String broken = brokenAlone(reading);
            if (broken == null && readings.size() == 1 && isPlain(hostile) && !reading.isHeld()) {
                broken = brokenBeside(reading, hostile.bytes());
            }
            if (broken != null) {
                return broken;
            }
        }
        boolean held = readings.stream().anyMatch(Reading::isHeld);
        boolean same = !held && content(readings).equals(sampleContent);
        boolean kept = switch (hostile.promise()) {
            case NOTHING_MORE -> true;
            case SAME -> same;
            case HELD -> held;
            case SAME_OR_HELD -> same || held;
        };
        return kept ? null : "promised " + hostile.promise() + " but " + told(readings);
    }

    private List<String> content(byte[] undamaged) throws IOException {
        return content(Reading.of(Files.write(folder.resolve("undamaged"), undamaged)));
    }

    private static List<String> content(List<Reading> readings) {
        return readings.stream().flatMap(one -> one.content().stream()).sorted().toList();
    }

    private static boolean isPlain(HostileFile hostile) {
        byte[] b = hostile.bytes();
        boolean gzip = b.length > 1 && b[0] == 0x1f && (b[1] & 0xff) == 0x8b;
        return !gzip && !(b.length > 1 && b[0] == 'P' && b[1] == 'K');
    }

    private static String told(List<Reading> readings) {
        return readings.stream()
                .map(one -> one.name() + " " + one.code() + " " + one.content() + " " + one.hold())
                .collect(Collectors.joining("; "));
    }

    /** What can be seen without knowing the file. */
    private static @Nullable String brokenAlone(Reading reading) {
        for (String text : reading.texts()) {
            if (text.indexOf('\0') >= 0) {
                return "a NUL in what goes into the database: " + text;
            }
            if (text.codePoints().anyMatch(c -> c >= 0xd800 && c <= 0xdfff)) {
                return "half a character in what goes into the database: " + text;
            }
        }
        if (reading.hold() != null) {
            return Arrays.stream(HoldCode.values()).anyMatch(code -> code.name().equals(reading.code()))
                    ? null
                    : "an unknown reason " + reading.code();
        }
        FileVerdict verdict = Objects.requireNonNull(reading.verdict());
        boolean sums = verdict.accepted() == reading.records().size()
                && verdict.rejected() == reading.rejected().size()
                && verdict.rowsRead() == verdict.accepted() + verdict.rejected() + verdict.ignored();
        boolean reasons =
                reading.rejected().stream().noneMatch(row -> row.reasons().isEmpty());
        boolean ties = verdict.totals().stream().allMatch(FileVerdict.Total::ties);
        return sums && reasons && ties ? null : "does not add up: " + verdict;
    }

    /** What an independent reading of the same bytes says. */
    private static @Nullable String brokenBeside(Reading reading, byte[] bytes) {
        Format format = Objects.requireNonNull(reading.format());
        FileVerdict verdict = Objects.requireNonNull(reading.verdict());
        if (format.purpose() == Format.Purpose.SUMMARY || format.purpose() == Format.Purpose.EMPTY_DAY) {
            return verdict.rowsRead() == 0 ? null : "rows where there are none: " + verdict;
        }
        List<Row> rows = NaiveReader.rows(format, bytes);
        if (rows.size() != verdict.rowsRead()) {
            return "has " + rows.size() + " rows, but read were " + verdict;
        }
        Map<Integer, Row> byLine = rows.stream().collect(Collectors.toMap(Row::line, Function.identity()));
        for (RejectedRow rejected : reading.rejected()) {
            if (!byLine.containsKey(rejected.line())) {
                return "no row on line " + rejected.line() + ", which was rejected";
            }
        }
        String amounts = amounts(reading, format, byLine);
        return amounts == null ? totals(verdict, format, rows) : amounts;
    }

    private static @Nullable String amounts(Reading reading, Format format, Map<Integer, Row> byLine) {
        for (Map.Entry<Integer, Map<String, String>> entry : reading.records().entrySet()) {
            Row row = byLine.get(entry.getKey());
            if (row == null || row.cells() == null) {
                return "no row on line " + entry.getKey() + ", which was accepted";
            }
            Map<String, String> values = entry.getValue();
            String read = values.getOrDefault("amount", values.getOrDefault("monthly_fee", "0"));
            BigDecimal expected = NaiveAmounts.of(format.id(), row);
            if (new BigDecimal(read).compareTo(expected) != 0) {
                return "line " + entry.getKey() + " is " + expected + " yuan, read as " + read;
            }
        }
        return null;
    }

    private static @Nullable String totals(FileVerdict verdict, Format format, List<Row> rows) {
        Trailer trailer = format.trailer();
        for (FileVerdict.Total total : verdict.totals()) {
            BigDecimal expected = Objects.requireNonNull(trailer).totals().stream()
                    .filter(one -> one.name().equals(total.name()))
                    .map(one -> NaiveTotals.of(one, rows))
                    .findFirst()
                    .orElseThrow();
            if (total.declared() == null
                    || new BigDecimal(total.declared()).compareTo(expected) != 0
                    || new BigDecimal(total.computed()).compareTo(expected) != 0) {
                return total + " but the rows give " + expected;
            }
        }
        return null;
    }
}
