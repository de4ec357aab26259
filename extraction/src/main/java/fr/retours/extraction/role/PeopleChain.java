package fr.retours.extraction.role;

import fr.retours.extraction.body.BodySpans;
import fr.retours.extraction.function.RoleSpan;
import fr.retours.extraction.name.PersonMention;
import java.util.List;
import java.util.stream.Stream;

/**
 * People named one after the other: « A, maire de X, B et C, élues ».
 *
 * @param sentence which sentence they are in
 * @param people in order, never empty
 * @param start first word, civility and a function before the name included
 * @param end just past the last word, functions behind the name included
 */
public record PeopleChain(int sentence, List<Bearer> people, int start, int end) {
    /**
     * A person's mention and what belongs to it.
     *
     * @param start first word, civility and a function before the name included
     * @param end just past the last word of the functions behind the name
     */
    public record Bearer(PersonMention mention, List<RoleSpan> roles, int start, int end) {
        /** Returns the same bearer with these functions. */
        Bearer withRoles(List<RoleSpan> others) {
            return new Bearer(mention, others, start, end);
        }

        /** Returns the same bearer with further functions. */
        Bearer withAlso(List<RoleSpan> further) {
            return withRoles(Stream.concat(roles.stream(), further.stream()).toList());
        }

        /** Returns a layer with what these functions say of bodies. */
        BodySpans over(BodySpans bodies) {
            BodySpans layer = bodies;
            for (RoleSpan role : roles) {
                layer = role.over(layer);
            }
            return layer;
        }
    }
}
