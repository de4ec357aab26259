package fr.retours.api.network;

import fr.retours.api.answer.PagePaths;
import fr.retours.model.id.CollectiviteId;
import fr.retours.model.id.OrganisationId;
import fr.retours.model.id.PersonId;
import fr.retours.model.id.Slug;
import fr.retours.model.view.EntityRef;

/**
 * Someone, or a body, in a network.
 *
 * @param events how many of the network's events they were at
 */
public record NetworkMember(EntityRef entity, int events) {
    private static final double LEAST_RADIUS = 5;
    private static final double GROWTH = 2.2;
    private static final double MOST_RADIUS = 22;

    /** Returns what it is, as classes of the stylesheet and shapes of the drawing name it. */
    public String kind() {
        return PagePaths.kind(entity.id());
    }

    /** Returns the colour that {@code retours.css} has for the day. */
    public String colour() {
        return switch (entity.id()) {
            case PersonId person -> "#7a2e5d";
            case CollectiviteId collectivite -> "#0b5c58";
            case OrganisationId organisation -> "#8a4b08";
        };
    }

    /** Returns how large it is drawn: its area grows with the number of events. */
    public double radius() {
        return NetworkDrawing.rounded(Math.min(MOST_RADIUS, LEAST_RADIUS + GROWTH * Math.sqrt(events)));
    }

    /** Returns the name as lists sort it: without accents and capitals. */
    String folded() {
        return Slug.of(entity.name());
    }
}
