package fr.retours.indexer.extract.people;

import fr.retours.indexer.extract.body.BodySpan;
import fr.retours.indexer.extract.people.Chain.Bearer;
import fr.retours.indexer.extract.text.Words;
import java.util.ArrayList;
import java.util.Set;

/** « A, vice-présidente à la culture et B, directeur de la communauté de communes »: the body is that of both. */
final class Heirs {
    private static final Set<String> DEPUTIES =
            Set.of("vice president", "vice presidente", "adjoint", "adjointe", "conseiller", "conseillere");

    private Heirs() {}

    /** Gives a deputy whose body is not named the local authority of the one named next, behind « et ». */
    static Bearer inherit(Words words, Bearer one, Bearer next) {
        boolean joined =
                next.start() - one.end() == 1 && words.folded(one.end()).equals("et");
        if (!joined || one.roles().size() != 1 || next.roles().isEmpty()) {
            return one;
        }
        RoleSpan role = one.roles().getFirst();
        BodySpan body = next.roles().getFirst().body();
        boolean deputy = role.body() == null && role.from() < role.to() && DEPUTIES.contains(words.folded(role.from()));
        if (!deputy || body == null || body.isOrganisation()) {
            return one;
        }
        var roles = new ArrayList<>(one.roles());
        roles.set(0, role.withBody(body, role.end()));
        return one.withRoles(roles);
    }
}
