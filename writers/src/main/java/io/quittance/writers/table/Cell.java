package io.quittance.writers.table;

import io.quittance.domain.money.Fen;
import io.quittance.writers.night.ProofLine;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** What stands in a cell. */
public sealed interface Cell {
    /** A text, which is never anything else: neither a number nor a formula. */
    record Text(String value) implements Cell {}

    /** A whole number. */
    record Count(long value) implements Cell {}

    /** Money. */
    record Yuan(Fen value) implements Cell {}

    /** A date. */
    record Day(LocalDate value) implements Cell {}

    /** A date and time. */
    record Moment(LocalDateTime value) implements Cell {}

    /** A text. */
    static Cell text(String value) {
        return new Text(value);
    }

    /** A whole number. */
    static Cell count(long value) {
        return new Count(value);
    }

    /** Money. */
    static Cell yuan(Fen value) {
        return new Yuan(value);
    }

    /** A date. */
    static Cell day(LocalDate value) {
        return new Day(value);
    }

    /** A date and time, or nothing. */
    static Cell moment(@Nullable LocalDateTime value) {
        return value == null ? none() : new Moment(value);
    }

    /** Nothing. */
    static Cell none() {
        return text("");
    }

    /** A figure of a control, in its unit. */
    static Cell figure(ProofLine line, long figure) {
        return line.unit() == ProofLine.Unit.FEN ? yuan(Fen.of(figure)) : count(figure);
    }

    /** As people read it. */
    default String print() {
        if (this instanceof Count count) {
            return Figures.count(count.value());
        }
        if (this instanceof Yuan yuan) {
            return Figures.yuan(yuan.value());
        }
        if (this instanceof Day day) {
            return day.value().toString();
        }
        return this instanceof Moment moment ? Figures.TIME.format(moment.value()) : ((Text) this).value();
    }

    /** How long a bar that shows it is; 0 where there is nothing to show. */
    default long length() {
        if (this instanceof Count count) {
            return Math.max(0, count.value());
        }
        return this instanceof Yuan yuan ? Math.max(0, yuan.value().value()) : 0;
    }
}
