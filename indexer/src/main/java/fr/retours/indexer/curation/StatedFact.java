package fr.retours.indexer.curation;

import fr.retours.model.id.BodyId;
import fr.retours.model.id.EntityId;
import fr.retours.model.term.EventProperty;
import fr.retours.model.term.LinkKind;
import fr.retours.model.term.Part;
import fr.retours.model.term.Theme;
import org.jspecify.annotations.Nullable;

/**
 * One fact of a recap, as a decision names it.
 *
 * @param about the person or body; null for a theme or the event
 * @param value the slug of the part, link, theme or property of the event, the words of the function; empty for a name, and for a
 *     person who belongs to a body without a function
 * @param at the body where a function is held; null for none and for all else
 */
public record StatedFact(
        FactAspect aspect,
        @Nullable EntityId about,
        String value,
        @Nullable BodyId at) {
    /** Makes that of a person or body being named. */
    public static StatedFact name(EntityId about) {
        return new StatedFact(FactAspect.NAME, about, "", null);
    }

    /** Makes that of what somebody did. */
    public static StatedFact part(EntityId person, Part part) {
        return new StatedFact(FactAspect.PART, person, part.slug(), null);
    }

    /** Makes that of a function. */
    public static StatedFact role(EntityId person, @Nullable String function, @Nullable BodyId at) {
        return new StatedFact(FactAspect.ROLE, person, function == null ? "" : function, at);
    }

    /** Makes that of a tie to the event. */
    public static StatedFact link(EntityId body, LinkKind link) {
        return new StatedFact(FactAspect.LINK, body, link.slug(), null);
    }

    /** Makes that of a theme. */
    public static StatedFact theme(Theme theme) {
        return new StatedFact(FactAspect.THEME, null, theme.slug(), null);
    }

    /** Makes that of what is said of the event. */
    public static StatedFact event(EventProperty property) {
        return new StatedFact(FactAspect.EVENT, null, property.slug(), null);
    }
}
