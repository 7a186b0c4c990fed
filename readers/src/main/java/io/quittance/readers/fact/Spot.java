package io.quittance.readers.fact;

import io.quittance.readers.format.FieldMapping;
import io.quittance.readers.text.Cells;
import java.util.List;

/** Where in a row a field's value stands: the first of its columns that has one. */
final class Spot {
    /** A format that names this as empty means no money, however it is written. */
    private static final String ZERO = "0.00";

    private final int[] places;
    private final String[] names;
    private final char[][] empty;
    private final boolean zeroIsEmpty;
    private final When when;
    private final boolean conditional;
    private final int only;
    private int at;

    Spot(FieldMapping mapping, Header header, String fieldName) {
        List<String> present = mapping.columns().stream()
                .filter(name -> header.place(name) >= 0)
                .toList();
        this.places = present.stream().mapToInt(header::place).toArray();
        String absent =
                mapping.columns().isEmpty() ? fieldName : mapping.columns().get(0);
        this.names = present.isEmpty()
                ? new String[] {absent}
                : present.stream()
                        .map(name -> header.written(header.place(name)))
                        .toArray(String[]::new);
        this.empty = mapping.empty().stream().map(String::toCharArray).toArray(char[][]::new);
        this.zeroIsEmpty = mapping.empty().contains(ZERO);
        this.when = new When(mapping.when(), header);
        this.conditional = mapping.when() != null;
        this.only = places.length == 1 && empty.length == 0 && !conditional ? places[0] : -1;
    }

    /** Looks at the value; false if there is none. */
    boolean look(Cells cells) {
        at = 0;
        return only >= 0 ? cells.trim(only) : search(cells);
    }

    private boolean search(Cells cells) {
        if (conditional && !when.holds(cells)) {
            return false;
        }
        for (int i = 0; i < places.length; i++) {
            if (cells.trim(places[i]) && !isEmptyWord(cells)) {
                at = i;
                return true;
            }
        }
        return false;
    }

    private boolean isEmptyWord(Cells cells) {
        for (char[] word : empty) {
            if (cells.is(word)) {
                return true;
            }
        }
        return zeroIsEmpty && Decimals.parse(cells, ControlTotals.PLACES, false) == 0;
    }

    /** The column last looked at, in the file's words. */
    String column() {
        return names[at];
    }

    /** Whether the value last looked at was written in quotes. */
    boolean isQuoted(Cells cells) {
        return cells.isQuoted(places[at]);
    }
}
