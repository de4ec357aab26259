package fr.retours.model.slice;

import fr.retours.model.fact.Coordinates;
import fr.retours.model.meeting.Attending;
import fr.retours.model.view.EventSummary;
import fr.retours.model.view.EventTheme;
import fr.retours.model.view.Grounds;
import fr.retours.model.view.RecapRef;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An event with all that is known of it.
 *
 * @param point of the commune where it was held; null when no recap tells the commune, or nothing tells its place
 * @param recaps those that tell it, by id
 * @param grounds what backs that it took place
 * @param who people by id, then bodies by id; only those whom the filter lets count
 * @param themes main ones first, then in the order of {@link fr.retours.model.term.Theme}
 */
public record EventSlice(
        EventSummary event,
        @Nullable Coordinates point,
        List<RecapRef> recaps,
        Grounds grounds,
        List<Attending> who,
        List<EventTheme> themes) {
    /** Copies the lists. */
    public EventSlice {
        recaps = List.copyOf(recaps);
        who = List.copyOf(who);
        themes = List.copyOf(themes);
    }
}
