package fr.retours.api.export.table;

import fr.retours.model.view.HeldRole;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A function that a person had at an event.
 *
 * @param number which of the person's there, from 1
 */
public record HeldFunction(ExportedTie holder, int number, HeldRole role) {
    /** Streams those of a person at an event, in the order of the column {@code functions}. */
    static Stream<HeldFunction> of(ExportedTie holder) {
        List<HeldRole> roles = holder.standing().roles();
        return IntStream.range(0, roles.size()).mapToObj(at -> new HeldFunction(holder, at + 1, roles.get(at)));
    }
}
