package fr.retours.model.fact;

import fr.retours.model.id.BodyId;
import org.jspecify.annotations.Nullable;

/**
 * A function that the recap gives a person, and the body where it is held. At least one of the two is known.
 *
 * @param function the recap's own French, word for word; null for an affiliation without a function
 * @param body where the function is held; null when the text names none
 * @param portfolio what the function is about when that stands after the body
 * @param former whether the mandate is over (« ancien maire »), so that it does not represent the body
 */
public record Role(
        @Nullable String function,
        @Nullable BodyId body,
        @Nullable String portfolio,
        boolean former,
        Proof proof) {
    /** @throws IllegalArgumentException if there is neither function nor body */
    public Role {
        if (function == null && body == null) {
            throw new IllegalArgumentException("a role must have a function or a body, got neither");
        }
    }
}
