package fr.retours.model;

import java.util.List;

/**
 * An event with all but its people.
 *
 * @param recaps those that tell it, by id
 * @param bodies by strongest link, then by name
 * @param themes main ones first, then in the order of {@link Theme}
 */
public record EventDetail(EventSummary event, List<RecapRef> recaps, List<LinkedBody> bodies, List<EventTheme> themes) {
    /** Copies the lists. */
    public EventDetail {
        recaps = List.copyOf(recaps);
        bodies = List.copyOf(bodies);
        themes = List.copyOf(themes);
    }
}
