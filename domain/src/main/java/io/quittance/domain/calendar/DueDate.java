package io.quittance.domain.calendar;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A deadline counted from an event of a case.
 *
 * @param event the day counted from, which is not counted itself
 * @param plain the end by the plain calendar, absent for working days
 * @param last the end, moved off holidays where the term says so
 */
public record DueDate(
        Deadline deadline, LocalDate event, @Nullable LocalDate plain, Reckoned last) {}
