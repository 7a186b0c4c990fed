package io.quittance.writers.dossier;

import io.quittance.domain.calendar.Confidence;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * A provision, as {@code laws.csv} has it. Never edited: what replaces it is another row.
 *
 * @param from first day of force
 * @param to last day of force; until further notice where absent
 * @param applies whether the day of the charge decides about its force, or the day of the letter
 * @param confidence only a provision that was read is printed in a letter
 * @param gist its substance in a sentence
 */
record Law(
        String id,
        String title,
        String article,
        LocalDate from,
        @Nullable LocalDate to,
        Applies applies,
        Confidence confidence,
        String gist) {
    private static final Map<String, Law> ALL = TableFile.rows("laws.csv").stream()
            .map(Law::read)
            .collect(Collectors.toUnmodifiableMap(Law::id, Function.identity()));

    /** Which day decides. */
    enum Applies {
        /** Of the charge. */
        CHARGE,
        /** Of the letter. */
        LETTER
    }

    /** All of them by id. */
    static Map<String, Law> all() {
        return ALL;
    }

    /** The one of that id. */
    static Law of(String id) {
        Law law = ALL.get(id);
        if (law == null) {
            throw new IllegalArgumentException("laws.csv has no " + id);
        }
        return law;
    }

    boolean isInForce(LocalDate day) {
        return !day.isBefore(from) && (to == null || !day.isAfter(to));
    }

    /** As one cites it. */
    String citation() {
        return title + article;
    }

    private static Law read(CSVRecord row) {
        String to = row.get("to");
        return new Law(
                row.get("id"),
                row.get("title"),
                row.get("article"),
                LocalDate.parse(row.get("from")),
                to.isEmpty() ? null : LocalDate.parse(to),
                Applies.valueOf(row.get("applies")),
                Confidence.valueOf(row.get("confidence")),
                row.get("gist"));
    }
}
