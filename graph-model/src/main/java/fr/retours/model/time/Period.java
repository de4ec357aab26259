package fr.retours.model.time;

import java.time.LocalDate;

/** A stretch of days, both included. */
public record Period(LocalDate from, LocalDate to) {
    /** @throws IllegalArgumentException if the last day is before the first */
    public Period {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("period must begin before it ends, got " + from + " to " + to);
        }
    }

    /**
     * Makes a period of whole years, both included.
     *
     * @throws IllegalArgumentException if the last year is before the first
     */
    public static Period years(int first, int last) {
        return new Period(LocalDate.of(first, 1, 1), LocalDate.of(last, 12, 31));
    }
}
