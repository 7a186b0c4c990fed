package io.quittance.readers.fact;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A place between two rows of a file and everything that was counted up to it.
 *
 * @param offset where the next row begins: characters of a text, rows of a sheet
 * @param line the line of the next row
 * @param counts rows, accepted, rejected, ignored, trailer rows
 * @param totals the state of the control totals
 */
public record Position(long offset, int line, List<Long> counts, List<Long> totals) {
    private static final Pattern FIELD = Pattern.compile(";");
    private static final Pattern ITEM = Pattern.compile(",");

    /** Copies the lists. */
    public Position {
        counts = List.copyOf(counts);
        totals = List.copyOf(totals);
    }

    /** A short text that {@link #parse} takes. */
    public String text() {
        return "1;" + offset + ";" + line + ";" + join(counts) + ";" + join(totals);
    }

    /**
     * The position that a text was made from.
     *
     * @throws IllegalArgumentException if it is none
     */
    public static Position parse(String text) {
        String[] parts = FIELD.split(text, -1);
        if (parts.length != 5 || !parts[0].equals("1")) {
            throw new IllegalArgumentException("not a position in a file: " + text);
        }
        return new Position(Long.parseLong(parts[1]), Integer.parseInt(parts[2]), split(parts[3]), split(parts[4]));
    }

    private static String join(List<Long> numbers) {
        return String.join(",", numbers.stream().map(String::valueOf).toList());
    }

    private static List<Long> split(String text) {
        List<Long> numbers = new ArrayList<>();
        if (!text.isEmpty()) {
            for (String item : ITEM.split(text, -1)) {
                numbers.add(Long.valueOf(item));
            }
        }
        return numbers;
    }
}
