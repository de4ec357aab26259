package fr.retours.model.relation;

import fr.retours.model.meeting.SharedEvent;
import fr.retours.model.port.Page;
import fr.retours.model.time.EventDate;
import fr.retours.model.view.EntityRef;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A relationship in an answer.
 *
 * @param from the first of a pair; null when the question itself says from whom
 * @param to whom or what it leads to
 * @param aliases other names of {@code to}
 * @param first when the earliest event behind it began, when one has a date
 * @param last when the latest event behind it began, when one has a date
 * @param events some of those behind it, latest first
 */
public record Relation(
        @Nullable EntityRef from,
        EntityRef to,
        List<String> aliases,
        Strength strength,
        @Nullable EventDate first,
        @Nullable EventDate last,
        Page<SharedEvent> events) {
    /** Copies the aliases. */
    public Relation {
        aliases = List.copyOf(aliases);
    }
}
