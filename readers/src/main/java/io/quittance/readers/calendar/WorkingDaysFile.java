package io.quittance.readers.calendar;

import io.quittance.domain.calendar.MisplacedDayException;
import io.quittance.domain.calendar.PublishedYear;
import io.quittance.domain.calendar.WorkingDays;
import io.quittance.readers.yaml.BadYamlException;
import io.quittance.readers.yaml.YamlFile;
import io.quittance.readers.yaml.YamlMap;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A file of published calendars.
 *
 * @param digest SHA-256 of its bytes, in hex
 */
public record WorkingDaysFile(WorkingDays days, String digest) {

    /** The calendars shipped with the program. */
    public static WorkingDaysFile shipped() {
        return of(YamlFile.shipped("working-days.yaml"));
    }

    /**
     * Reads a file.
     *
     * @throws BadYamlException with file, line and reason
     * @throws IOException if it cannot be read
     */
    public static WorkingDaysFile read(Path file) throws IOException {
        return of(YamlFile.read(file));
    }

    private static WorkingDaysFile of(YamlFile file) {
        YamlMap top = file.top();
        List<PublishedYear> years = new ArrayList<>();
        Set<Integer> seen = new HashSet<>();
        for (YamlMap map : top.maps("years")) {
            PublishedYear year = year(map);
            if (!seen.add(year.year())) {
                throw map.fault("year", year.year() + " 年写了两次", "the year " + year.year() + " is written twice");
            }
            years.add(year);
        }
        top.refuseUnknownKeys();
        return new WorkingDaysFile(new WorkingDays(years), file.digest());
    }

    private static PublishedYear year(YamlMap map) {
        map.text("year");
        int number = map.number("year", 0, 2000);
        String source = map.text("source");
        Set<LocalDate> off = days(map, "off");
        Set<LocalDate> makeUp = days(map, "make-up");
        map.refuseUnknownKeys();
        try {
            return new PublishedYear(number, off, makeUp, source);
        } catch (MisplacedDayException fault) {
            throw map.fault("year", fault.zh(), fault.en());
        }
    }

    private static Set<LocalDate> days(YamlMap map, String key) {
        Set<LocalDate> days = new HashSet<>();
        for (String text : map.texts(key)) {
            int dots = text.indexOf("..");
            LocalDate first = map.day(key, dots < 0 ? text : text.substring(0, dots));
            LocalDate last = dots < 0 ? first : map.day(key, text.substring(dots + 2));
            if (last.isBefore(first) || last.getYear() > first.getYear() + 1) {
                throw map.fault(key, key + " 的起止日期有误：" + text, key + " has a range that is none: " + text);
            }
            first.datesUntil(last.plusDays(1)).forEach(days::add);
        }
        return days;
    }
}
