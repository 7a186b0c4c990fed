package io.quittance.domain.calendar;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Which days work (工作日): Monday to Friday without the public holidays, and the make-up days. The day of the event is
 * not counted (民法典 201). Source: judgement, Working days and deadlines.
 */
public final class WorkingDays {

    /** What a calendar says of a day. */
    public enum Kind {
        /** People work. */
        WORKING,
        /** They do not. */
        OFF,
        /** The calendar of its year is not published. */
        NOT_PUBLISHED
    }

    private final Map<Integer, PublishedYear> years = new TreeMap<>();

    /**
     * Takes the published years in any order.
     *
     * @throws IllegalArgumentException in one sentence, if a year is there twice
     */
    public WorkingDays(Collection<PublishedYear> published) {
        for (PublishedYear year : published) {
            if (years.put(year.year(), year) != null) {
                throw new IllegalArgumentException("The calendar of " + year.year() + " is there twice.");
            }
        }
    }

    /** A calendar of no year: it never knows. */
    public static WorkingDays unpublished() {
        return new WorkingDays(List.of());
    }

    /** The published years, in order. */
    public List<PublishedYear> years() {
        return List.copyOf(years.values());
    }

    /** What it says of a day. */
    public Kind kindOf(LocalDate day) {
        PublishedYear year = years.get(day.getYear());
        if (year == null) {
            return Kind.NOT_PUBLISHED;
        }
        return year.works(day) ? Kind.WORKING : Kind.OFF;
    }

    /** The first working day after a day. */
    public Reckoned nextWorkingDay(LocalDate day) {
        return plusWorkingDays(day, 1);
    }

    /**
     * So many working days after a day, which is not counted itself; zero is the day itself.
     *
     * @throws IllegalArgumentException if the number is negative
     */
    public Reckoned plusWorkingDays(LocalDate from, int number) {
        if (number < 0) {
            throw new IllegalArgumentException("Working days are counted forwards: " + number);
        }
        LocalDate day = from;
        for (int rest = number; rest > 0; ) {
            day = day.plusDays(1);
            switch (kindOf(day)) {
                case WORKING -> rest--;
                case OFF -> {}
                case NOT_PUBLISHED -> {
                    return new Reckoned.NotPublished(day.getYear());
                }
            }
        }
        return new Reckoned.On(day);
    }

    /** The last day of a term: the day itself if it works, else the next one that does (民法典 203). */
    public Reckoned endOfTerm(LocalDate day) {
        return switch (kindOf(day)) {
            case WORKING -> new Reckoned.On(day);
            case OFF -> nextWorkingDay(day);
            case NOT_PUBLISHED -> new Reckoned.NotPublished(day.getYear());
        };
    }
}
