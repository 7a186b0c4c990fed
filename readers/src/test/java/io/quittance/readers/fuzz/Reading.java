package io.quittance.readers.fuzz;

import io.quittance.domain.quarantine.Reason;
import io.quittance.domain.quarantine.RejectedRow;
import io.quittance.domain.record.FactRow;
import io.quittance.readers.Delivered;
import io.quittance.readers.container.Containers;
import io.quittance.readers.container.HeldFileException;
import io.quittance.readers.container.Member;
import io.quittance.readers.fact.FactReader;
import io.quittance.readers.fact.FactReader.Outcome;
import io.quittance.readers.fact.FactText;
import io.quittance.readers.fact.FileVerdict;
import io.quittance.readers.format.Format;
import io.quittance.readers.format.Recognised;
import io.quittance.readers.format.Recognition;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What one member of a file was read as; never more rows than a test can hold.
 *
 * @param records every record by the line it began on
 * @param rejected every rejected row
 * @param hold why it is held, whenever that was found
 */
record Reading(
        String name,
        @Nullable Format format,
        Map<Integer, Map<String, String>> records,
        List<RejectedRow> rejected,
        @Nullable FileVerdict verdict,
        @Nullable Reason hold) {

    /** Reads every member; a container that is held is one reading without rows. */
    static List<Reading> of(Path file) throws IOException {
        try {
            List<Reading> readings = new ArrayList<>();
            for (Member member : new Containers().members(file, String.valueOf(file.getFileName()))) {
                readings.add(of(member));
            }
            return readings;
        } catch (HeldFileException held) {
            return List.of(new Reading("", null, Map.of(), List.of(), null, held.reason()));
        }
    }

    static Reading of(Member member) throws IOException {
        Map<Integer, Map<String, String>> records = new LinkedHashMap<>();
        List<RejectedRow> rejected = new ArrayList<>();
        try {
            Recognised recognised = new Recognition(Delivered.SHIPPED).recognise(member);
            try (FactReader reader = FactReader.open(member, recognised, Delivered.SETTINGS)) {
                read(reader, records, rejected);
                FileVerdict verdict = reader.verdict();
                return new Reading(member.name(), recognised.format(), records, rejected, verdict, verdict.hold());
            }
        } catch (HeldFileException held) {
            return new Reading(member.name(), null, Map.of(), List.of(), null, held.reason());
        }
    }

    private static void read(FactReader reader, Map<Integer, Map<String, String>> records, List<RejectedRow> rejected)
            throws IOException {
        FactRow row = new FactRow();
        for (Outcome next = reader.next(row); next != Outcome.END; next = reader.next(row)) {
            if (next == Outcome.ROW) {
                records.put(row.line(), values(row));
            } else {
                rejected.add(reader.rejected());
            }
        }
    }

    private static Map<String, String> values(FactRow row) {
        Map<String, String> values = new LinkedHashMap<>(FactText.values(row));
        values.replaceAll((name, value) -> value.replaceAll("\r\n?", "\n"));
        values.put("kind of record", row.kind().name());
        return values;
    }

    boolean isHeld() {
        return hold != null;
    }

    String code() {
        return hold == null ? "accepted" : hold.code();
    }

    /** Everything that may go into a database. */
    List<String> texts() {
        List<String> texts = new ArrayList<>(List.of(name));
        records.values().forEach(values -> texts.addAll(values.values()));
        rejected.forEach(row -> {
            texts.add(row.raw());
            row.reasons().forEach(reason -> texts.addAll(List.of(reason.zh(), reason.en())));
        });
        if (hold != null) {
            texts.addAll(List.of(hold.zh(), hold.en()));
        }
        return texts;
    }

    /** Records and rejected rows without the order they came in. */
    List<String> content() {
        List<String> content = new ArrayList<>();
        records.values().forEach(values -> content.add(values.toString()));
        rejected.forEach(row -> content.add(
                row.reasons().stream().map(Reason::code).sorted().toList().toString()));
        return content.stream().sorted().toList();
    }
}
