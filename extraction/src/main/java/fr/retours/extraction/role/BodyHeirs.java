package fr.retours.extraction.role;

import fr.retours.extraction.body.BodySpan;
import fr.retours.extraction.function.RoleSpan;
import fr.retours.extraction.lexicon.WordClass;
import fr.retours.extraction.role.PeopleChain.Bearer;
import fr.retours.extraction.text.Words;
import java.util.ArrayList;

/** « A, vice-présidente à la culture et B, directeur de la communauté de communes »: the body is that of both. */
final class BodyHeirs {
    private static final WordClass DEPUTIES = new WordClass("mots-des-fonctions", "seconds-heritiers");

    private BodyHeirs() {}

    /** Gives a deputy whose body is not named the local authority of the one named next, behind « et ». */
    static Bearer inherit(Words words, Bearer one, Bearer next) {
        boolean joined = next.start() - one.end() == 1 && words.grammar().and().contains(words.folded(one.end()));
        if (!joined || one.roles().size() != 1 || next.roles().isEmpty()) {
            return one;
        }
        RoleSpan role = one.roles().getFirst();
        BodySpan body = next.roles().getFirst().body();
        boolean deputy = role.body() == null && role.from() < role.to() && words.in(role.from(), DEPUTIES);
        if (!deputy || body == null || body.isOrganisation()) {
            return one;
        }
        var roles = new ArrayList<>(one.roles());
        roles.set(0, role.withBody(body, role.end()));
        return one.withRoles(roles);
    }
}
