package fr.retours.extraction.people;

import fr.retours.extraction.function.RoleSpan;
import fr.retours.extraction.name.PersonMention;
import fr.retours.extraction.part.SentenceStand;
import java.util.List;

/**
 * What a recap says of one person.
 *
 * @param name the name as written first in full
 * @param aliases other spellings
 * @param mentions all places where the person is named
 * @param roles functions, doubles included
 * @param stands what the sentences show
 */
record PersonFacts(
        String name,
        List<String> aliases,
        List<PersonMention> mentions,
        List<HeldAt> roles,
        List<SentenceStand> stands) {
    /** A function read at a mention. */
    record HeldAt(RoleSpan role, PersonMention mention) {}

    PersonFacts withRoles(List<HeldAt> others) {
        return new PersonFacts(name, aliases, mentions, others, stands);
    }
}
