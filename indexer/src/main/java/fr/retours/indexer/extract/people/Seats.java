package fr.retours.indexer.extract.people;

import fr.retours.indexer.extract.body.BodySpan;
import fr.retours.indexer.extract.body.BodySpans;
import fr.retours.indexer.extract.people.Chain.Bearer;
import fr.retours.indexer.extract.text.SmallWords;
import fr.retours.indexer.extract.text.Words;
import fr.retours.model.fact.Collectivite;
import fr.retours.model.term.CollectiviteKind;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Seats in an assembly whose level is told but not its place: it is the authority of that level named last. */
final class Seats {
    private static final Map<String, CollectiviteKind> LEVELS = Map.of(
            "municipal", CollectiviteKind.COMMUNE,
            "municipale", CollectiviteKind.COMMUNE,
            "departemental", CollectiviteKind.DEPARTEMENT,
            "departementale", CollectiviteKind.DEPARTEMENT,
            "regional", CollectiviteKind.REGION,
            "regionale", CollectiviteKind.REGION);

    private static final Set<String> DEPUTIES =
            Set.of("adjoint", "adjointe", "maire adjoint", "maire adjointe", "premier", "premiere");

    private static final Set<String> OF_STATE =
            Set.of("prefet", "sous prefet", "senat", "deput", "ministr", "procureur", "recteur", "rectrice");

    Bearer complete(Words words, Bearer bearer, BodySpans bodies) {
        BodySpan commune = bearer.roles().stream()
                .map(RoleSpan::body)
                .filter(body -> body != null && isOf(body.collectivite(), CollectiviteKind.COMMUNE))
                .findFirst()
                .orElse(null);
        List<RoleSpan> roles = bearer.roles().stream()
                .map(role -> commune != null && isDeputy(words, role) ? role.withBody(commune, role.end()) : role)
                .map(role -> role.body() == null ? complete(words, role, bodies) : role)
                .map(role -> isTheMayor(words, role) ? ofTheTown(words, role, bodies) : role)
                .map(role -> isOfState(words, role) ? role : Anaphora.complete(words, role, bodies))
                .map(role -> Anaphora.represented(words, bearer.start(), role, bodies))
                .toList();
        return bearer.withRoles(roles);
    }

    /** « élue de Dinan, adjointe à la culture »: the deputy of the same mayor. */
    private static boolean isDeputy(Words words, RoleSpan role) {
        return role.body() == null
                && role.from() < role.to()
                && DEPUTIES.contains(words.folded(words.isNumber(role.from()) ? role.from() + 1 : role.from()));
    }

    /** « le maire, A », « A, le maire »: of the town that the recap speaks of. */
    private static boolean isTheMayor(Words words, RoleSpan role) {
        return role.body() == null
                && role.to() - role.from() == 1
                && words.folded(role.from()).equals("maire")
                && role.from() > 0
                && SmallWords.ARTICLES.contains(words.folded(role.from() - 1));
    }

    private static RoleSpan ofTheTown(Words words, RoleSpan role, BodySpans bodies) {
        return new Levels.Told(role.from(), role.to(), CollectiviteKind.COMMUNE)
                .authority(words, bodies)
                .map(town -> role.withBody(town, role.end()))
                .orElse(role);
    }

    /** « préfet de la région »: held for the State there, not at the authority. */
    static boolean isOfState(Words words, RoleSpan role) {
        return OF_STATE.stream().anyMatch(words.folded(role.from())::startsWith);
    }

    private static RoleSpan complete(Words words, RoleSpan role, BodySpans bodies) {
        int second = role.from() + 1;
        CollectiviteKind level = second < role.to() ? LEVELS.get(words.folded(second)) : null;
        int sentence = words.first(words.sentenceOf(role.from()));
        BodySpan last = bodies.within(sentence, role.from()).stream()
                .filter(span -> isOf(span.collectivite(), level))
                .reduce((one, next) -> next)
                .orElse(null);
        return last == null ? role : role.withBody(last, role.end());
    }

    private static boolean isOf(@Nullable Collectivite place, @Nullable CollectiviteKind level) {
        return place != null && level != null && place.kind() == level;
    }
}
