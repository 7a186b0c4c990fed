package io.quittance.readers.fact;

import io.quittance.readers.format.Condition;
import io.quittance.readers.text.Cells;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A condition bound to a file's columns; without a condition it always holds, without the column never. */
final class When {
    private final boolean always;
    private final int place;
    private final String name;
    private final char[][] values;

    When(@Nullable Condition condition, Header header) {
        this.always = condition == null;
        this.place = condition == null ? -1 : header.place(condition.columns());
        this.name = condition == null ? "" : place < 0 ? condition.columns().get(0) : header.written(place);
        List<String> words = condition == null ? List.of() : condition.values();
        this.values = words.stream().map(String::toCharArray).toArray(char[][]::new);
    }

    /** Looks at the row; moves what the cells look at. */
    boolean holds(Cells cells) {
        if (always) {
            return true;
        }
        if (place < 0) {
            return false;
        }
        cells.trim(place);
        for (char[] value : values) {
            if (cells.is(value)) {
                return true;
            }
        }
        return false;
    }

    /** The column in the file's words. */
    String column() {
        return name;
    }

    /** The column's value in the row. */
    String value(Cells cells) {
        return place < 0 ? "" : cells.value(place);
    }
}
