package io.quittance.readers.fact;

import io.quittance.readers.format.HeaderName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The columns of one file, found by name; the first of two with the same name counts. */
final class Header {
    private final List<String> written = new ArrayList<>();
    private final Map<String, Integer> places = new HashMap<>();
    private int width;

    Header(List<String> cells) {
        for (int i = 0; i < cells.size(); i++) {
            String name = HeaderName.plain(cells.get(i));
            written.add(cells.get(i).strip().replaceAll("^[`\ufeff\"]+|[\"]+$", ""));
            if (!name.isEmpty()) {
                places.putIfAbsent(name, i);
                width = i + 1;
            }
        }
    }

    /** Place of the column, or -1. */
    int place(String plainName) {
        return places.getOrDefault(plainName, -1);
    }

    /** Place of the first of the columns that is there, or -1. */
    int place(List<String> plainNames) {
        return plainNames.stream()
                .mapToInt(this::place)
                .filter(place -> place >= 0)
                .findFirst()
                .orElse(-1);
    }

    /** The name as the file writes it. */
    String written(int place) {
        return place < written.size() ? written.get(place) : "column " + (place + 1);
    }

    /** Columns up to the last that has a name. */
    int width() {
        return width;
    }
}
