package io.quittance.readers.fact;

import java.util.List;

/**
 * A row as it was delivered.
 *
 * @param text the whole of it
 * @param personal values in it that tell a person, by its format
 */
public record RawRow(String text, List<String> personal) {

    /** Copies the list. */
    public RawRow {
        personal = List.copyOf(personal);
    }
}
