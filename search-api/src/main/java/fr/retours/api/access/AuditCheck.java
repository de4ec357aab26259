package fr.retours.api.access;

import java.util.List;

/**
 * What became of an audit log.
 *
 * @param lines how many there are
 * @param last SHA-256 of the last line: whoever notes it elsewhere sees later whether lines were cut off at the end
 * @param altered lines that are not as they were when the next one was written, or after which lines are missing; counted from 1, 0
 *     when the first ones are missing
 * @param torn lines that were cut short as they were written, by a crash or a full disk
 */
public record AuditCheck(int lines, String last, List<Integer> altered, List<Integer> torn) {
    /** Copies the lists. */
    public AuditCheck {
        altered = List.copyOf(altered);
        torn = List.copyOf(torn);
    }
}
