package io.quittance.app.end2end;

import static org.assertj.core.api.Assertions.assertThat;

import io.quittance.domain.record.RecordKind;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What a ledger holds, row by row.
 *
 * <p>Two ledgers are equal if each table has the same rows, in whatever order, and each night brought as many. Nights and
 * files are compared by name, because a transaction that was killed uses up a number. Left out is what may differ: the time
 * of the clock and the hashes over it, what is sealed with chance, and which accounts were judged and which rows
 * unpacked, of which any superset finds the same.
 *
 * @param tables by name, with the number of rows and one digest of all of them; and whatever else was counted
 */
record Ledger(SortedMap<String, String> tables) {

    private static final String TABLES = """
            select relname from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')
            and not relispartition and relname !~ '^(batch_(job|step)|qrtz|flyway|suspect)'""";
    private static final String COLUMNS = """
            select attname from pg_attribute where attrelid = '%s'::regclass and attnum > 0 and not attisdropped
            order by attnum""";
    private static final String ROWS = """
            select count(*) || ' rows, ' || coalesce(sum(hashtextextended(replace(row(%s)::text, '%s', ''), 0)::numeric), 0)
            from %s t""";
    private static final String NIGHTS = """
            select string_agg(business_date || '-' || supplement || ': ' || rows, ', ' order by business_date, supplement)
            from (select night, count(*) as rows from %s s group by night) t join night using (night)""";
    /** However many rows they are in. */
    private static final String KEYS = "_pack_keys";

    private static final String PATH = "(select path from input_file f where f.file = t.file)";
    private static final String PACKED = " in packs";
    private static final String PACKED_ROWS = """
            select coalesce(sum(rows), 0) - (select count(*) from removed_row where kind = %2$d) || ' rows'
            from %1$s_pack""";
    private static final Set<String> UNPACKED = Set.of("charge", "payment");
    private static final Set<String> BY_CLOCK = Set.of(
            "at", "balanced_at", "proposed_at", "approved_at", "released_at", "changed_at", "moved_at", "closed_at");
    private static final Set<String> BY_CHANCE = Set.of("raw", "sealed", "previous", "hash");

    static Ledger none() {
        return new Ledger(new TreeMap<>());
    }

    /**
     * Of a home.
     *
     * @param folder whose name does not count where a row has it
     */
    static Ledger of(Path home, Path folder) {
        SortedMap<String, String> tables = new TreeMap<>();
        try (Psql psql = Psql.on(home)) {
            for (String table : psql.ask(TABLES)) {
                List<String> columns = psql.ask(COLUMNS.formatted(table));
                if (table.endsWith(KEYS)) {
                    tables.put(table, only(psql.ask("select " + lengths(columns) + " from " + table)));
                    continue;
                }
                tables.put(table, only(psql.ask(ROWS.formatted(values(table, columns), folder, source(table)))));
                if (UNPACKED.contains(table)) {
                    tables.put(table + PACKED, only(psql.ask(PACKED_ROWS.formatted(table, kind(table)))));
                }
                if (columns.contains("night")) {
                    tables.put(table + " by night", only(psql.ask(NIGHTS.formatted(source(table)))));
                }
            }
            tables.put("indexes", only(psql.ask("select count(*) from pg_index where indisvalid")));
            tables.put(
                    "partitions",
                    only(psql.ask("select count(*) from pg_class where relispartition and relkind = 'r'")));
            tables.put(
                    "runs still open",
                    only(psql.ask("select count(*) from batch_job_execution where end_time is null")));
        }
        return new Ledger(tables);
    }

    /** Whatever differs is named. */
    void isSameAs(Ledger expected) {
        assertThat(tables).containsExactlyEntriesOf(expected.tables);
    }

    /** A part of it. */
    Ledger of(Set<String> names) {
        SortedMap<String, String> some = new TreeMap<>(tables);
        some.keySet().retainAll(names);
        return new Ledger(some);
    }

    /** The number of rows of a table, those in packs among them. */
    int count(String table) {
        return number(table) + number(table + PACKED);
    }

    private int number(String table) {
        return Integer.parseInt(tables.getOrDefault(table, "0 rows").split(" ", 2)[0]);
    }

    private static int kind(String table) {
        return List.of(RecordKind.values()).indexOf(RecordKind.valueOf(table.toUpperCase(Locale.ROOT)));
    }

    /** Of a packed night the packs have all rows, and some more or less are unpacked, by chance. */
    private static String source(String table) {
        return UNPACKED.contains(table)
                ? "(select * from " + table + " where night in (select night from night where not packed))"
                : table;
    }

    private static String values(String table, List<String> columns) {
        return columns.stream()
                .filter(column -> !BY_CLOCK.contains(column) && !BY_CHANCE.contains(column))
                .filter(column -> !column.equals("night"))
                .filter(column -> !(column.equals("file") && table.equals("input_file")))
                .map(column -> column.equals("file") ? PATH : "t." + column)
                .collect(Collectors.joining(", "));
    }

    private static String lengths(List<String> columns) {
        return columns.stream()
                .filter(column -> !Set.of("night", "file", "first_line").contains(column))
                .map("coalesce(sum(length(%s)), 0)"::formatted)
                .collect(Collectors.joining(" || ', ' || "));
    }

    private static String only(List<String> answer) {
        return answer.get(0);
    }
}
