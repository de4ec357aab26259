package fr.retours.model.view;

import fr.retours.model.fact.Body;

/**
 * A body with how often it appears.
 *
 * @param events how many events it took part in
 * @param mentions how many events only mention it
 */
public record BodyDetail(Body body, int events, int mentions) {
    /** Returns at how many events it appears in all. */
    public int appearances() {
        return events + mentions;
    }
}
