package io.quittance.readers.calendar;

import io.quittance.domain.calendar.Blocking;
import io.quittance.domain.calendar.Deadline;
import io.quittance.domain.calendar.DeadlineTable;
import io.quittance.domain.calendar.Precondition;
import io.quittance.readers.yaml.BadYamlException;
import io.quittance.readers.yaml.YamlFile;
import io.quittance.readers.yaml.YamlMap;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A deadlines file.
 *
 * @param digest SHA-256 of its bytes, in hex
 */
public record DeadlineFile(DeadlineTable table, String digest) {

    /** The deadlines shipped with the program. */
    public static DeadlineFile shipped() {
        return of(YamlFile.shipped("deadlines.yaml"));
    }

    /**
     * Reads a file.
     *
     * @throws BadYamlException with file, line and reason
     * @throws IOException if it cannot be read
     */
    public static DeadlineFile read(Path file) throws IOException {
        return of(YamlFile.read(file));
    }

    private static DeadlineFile of(YamlFile file) {
        return new DeadlineFile(table(file.top()), file.digest());
    }

    private static DeadlineTable table(YamlMap top) {
        List<Deadline> deadlines = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (YamlMap map : top.maps("deadlines")) {
            Deadline deadline = DeadlineRow.deadline(map);
            if (!ids.add(deadline.id())) {
                throw map.fault(
                        "id", "期限 " + deadline.id() + " 写了两次", "the deadline " + deadline.id() + " is written twice");
            }
            deadlines.add(deadline);
        }
        List<Blocking> blockings = top.maps("blockings").stream()
                .flatMap(map -> DeadlineRow.blockings(map).stream())
                .toList();
        List<Precondition> preconditions = top.maps("preconditions").stream()
                .map(DeadlineRow::precondition)
                .toList();
        top.refuseUnknownKeys();
        return new DeadlineTable(deadlines, blockings, preconditions);
    }
}
