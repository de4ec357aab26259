package fr.retours.model.meeting;

import fr.retours.model.view.EventRef;
import fr.retours.model.view.EventTheme;
import java.util.List;

/**
 * An event behind a relationship.
 *
 * @param who those that the relationship is between, in the order asked for
 * @param themes those that the question is about; empty when it is about none
 */
public record SharedEvent(EventRef event, List<Attending> who, List<EventTheme> themes) {
    /** Copies the lists. */
    public SharedEvent {
        who = List.copyOf(who);
        themes = List.copyOf(themes);
    }
}
