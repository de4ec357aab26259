package fr.retours.model.fact;

import fr.retours.model.term.AttendanceQualifier;

/**
 * How many people came.
 *
 * @param count the figure the text gives, at least 1
 */
public record Attendance(int count, AttendanceQualifier qualifier) {
    /** @throws IllegalArgumentException if {@code count} is below 1 */
    public Attendance {
        if (count < 1) {
            throw new IllegalArgumentException("attendance must be at least 1, got " + count);
        }
    }
}
