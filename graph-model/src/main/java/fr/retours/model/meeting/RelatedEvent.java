package fr.retours.model.meeting;

import fr.retours.model.port.Page;
import fr.retours.model.view.EventRef;

/**
 * An event that has something in common with a given one.
 *
 * @param score {@value #PERSON} for each person in common, {@value #BODY} for each body, {@value #THEME} for each theme
 * @param people some of the people in common, by name
 * @param bodies some of the bodies in common, by name
 * @param themes the themes in common, by slug
 */
public record RelatedEvent(
        EventRef event, long score, Page<SharedEntity> people, Page<SharedEntity> bodies, Page<SharedTheme> themes) {
    /** What a person in common adds to the score. */
    public static final int PERSON = 3;
    /** What a body in common adds to the score. */
    public static final int BODY = 2;
    /** What a theme in common adds to the score. */
    public static final int THEME = 1;
}
