package fr.retours.model.port;

import fr.retours.model.id.RecapId;
import fr.retours.model.term.Slugged;
import org.jspecify.annotations.Nullable;

/**
 * Something that a store holds otherwise than the facts say.
 *
 * @param recap whose facts it belongs to; null for what no recap tells
 * @param about ids of what is wrong: one of a node, or « from type to » of a relationship
 */
public record StoreFlaw(@Nullable RecapId recap, Aspect aspect, String about) {
    /** Which kind of thing is wrong. */
    public enum Aspect implements Slugged {
        /** Title, address, day or hash of a recap. */
        RECAP,
        /** What an event is, when and where. */
        EVENT,
        /** Who a person is. */
        PERSON,
        /** Who a collectivité or an organisation is. */
        BODY,
        /** Which territory lies in which. */
        TERRITORY,
        /** What an event is about. */
        THEME,
        /** Whether and how a person took part. */
        PARTICIPATION,
        /** A function somebody held. */
        ROLE,
        /** How a body is tied to an event. */
        LINK,
        /** The sentences and the confidence of a fact. */
        EVIDENCE,
        /** Something that no recap tells. */
        ORPHAN
    }
}
