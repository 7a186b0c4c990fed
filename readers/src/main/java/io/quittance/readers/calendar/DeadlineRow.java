package io.quittance.readers.calendar;

import io.quittance.domain.calendar.Basis;
import io.quittance.domain.calendar.Blocking;
import io.quittance.domain.calendar.CaseEvent;
import io.quittance.domain.calendar.ComplaintChannel;
import io.quittance.domain.calendar.Confidence;
import io.quittance.domain.calendar.Deadline;
import io.quittance.domain.calendar.Precondition;
import io.quittance.domain.calendar.Term;
import io.quittance.domain.record.Channel;
import io.quittance.readers.yaml.YamlMap;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads one row of the deadlines file. */
final class DeadlineRow {

    private enum Actor {
        US,
        CHANNEL
    }

    private DeadlineRow() {}

    static Deadline deadline(YamlMap map) {
        Deadline deadline = new Deadline(
                map.text("id"),
                map.code("channel", ComplaintChannel.class),
                map.code("act", Actor.class) == Actor.US,
                map.code("from", CaseEvent.class),
                term(map),
                map.optionalDay("valid-from"),
                validTo(map),
                map.text("zh"),
                map.text("en"),
                basis(map),
                map.text("note-zh", ""),
                map.text("note-en", ""),
                map.text("paid-by", "").isEmpty() ? null : map.code("paid-by", Channel.class));
        if (deadline.noteZh().isEmpty() != deadline.noteEn().isEmpty()) {
            throw map.fault(
                    "note-zh", "note-zh 和 note-en 要么都写，要么都不写", "a note is written in both languages or in none");
        }
        map.refuseUnknownKeys();
        return deadline;
    }

    static List<Blocking> blockings(YamlMap map) {
        List<ComplaintChannel> filed = map.codes("filed", ComplaintChannel.class);
        if (filed.isEmpty()) {
            throw map.missing("filed");
        }
        ComplaintChannel then = map.code("then", ComplaintChannel.class);
        LocalDate from = map.optionalDay("valid-from");
        LocalDate to = validTo(map);
        Basis basis = basis(map);
        map.refuseUnknownKeys();
        return filed.stream()
                .map(channel -> new Blocking(channel, then, from, to, basis))
                .toList();
    }

    static Precondition precondition(YamlMap map) {
        Precondition precondition = new Precondition(
                map.code("channel", ComplaintChannel.class),
                map.code("first", ComplaintChannel.class),
                map.text("zh"),
                map.text("en"),
                basis(map));
        map.refuseUnknownKeys();
        return precondition;
    }

    private static Basis basis(YamlMap map) {
        return new Basis(
                map.code("kind", Basis.Kind.class),
                map.text("basis-zh"),
                map.text("basis-en"),
                map.code("confidence", Confidence.class));
    }

    private static Term term(YamlMap map) {
        map.text("count");
        int count = map.number("count", 0, 1);
        Term.Unit unit = map.code("unit", Term.Unit.class);
        boolean before = map.flag("before", false);
        boolean rolls = map.flag("rolls", false);
        if (unit == Term.Unit.WORKING_DAYS && (before || rolls)) {
            throw map.fault(
                    "unit", "按工作日计的期限不能写 before 或 rolls", "working days are counted forwards and end on a working day");
        }
        return new Term(count, unit, before, rolls);
    }

    private static @Nullable LocalDate validTo(YamlMap map) {
        LocalDate from = map.optionalDay("valid-from");
        LocalDate to = map.optionalDay("valid-to");
        if (from != null && to != null && to.isBefore(from)) {
            throw map.fault("valid-to", "valid-to 早于 valid-from：" + to, "valid-to is before valid-from: " + to);
        }
        return to;
    }
}
