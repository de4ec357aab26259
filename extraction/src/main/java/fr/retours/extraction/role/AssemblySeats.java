package fr.retours.extraction.role;

import fr.retours.extraction.body.BodySpan;
import fr.retours.extraction.body.BodySpans;
import fr.retours.extraction.function.FunctionWords;
import fr.retours.extraction.function.RoleSpan;
import fr.retours.extraction.lexicon.WordClass;
import fr.retours.extraction.role.PeopleChain.Bearer;
import fr.retours.extraction.text.Words;
import fr.retours.model.term.CollectiviteKind;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Seats in an assembly whose level is stated but not its place: it is the authority of that level named last. */
final class AssemblySeats {
    private static final Map<CollectiviteKind, WordClass> LEVELS = Map.of(
            CollectiviteKind.COMMUNE, new WordClass("mots-des-fonctions", "elu-de-commune"),
            CollectiviteKind.DEPARTEMENT, new WordClass("mots-des-fonctions", "elu-de-departement"),
            CollectiviteKind.REGION, new WordClass("mots-des-fonctions", "elu-de-region"));

    private static final WordClass DEPUTIES = new WordClass("mots-des-fonctions", "seconds-du-maire");

    private static final WordClass OF_STATE = new WordClass("mots-des-fonctions", "de-l-etat");

    private AssemblySeats() {}

    static Bearer complete(Words words, Bearer bearer, BodySpans bodies) {
        BodySpan commune = bearer.roles().stream()
                .map(RoleSpan::body)
                .filter(body -> body != null && body.isCommune())
                .findFirst()
                .orElse(null);
        List<RoleSpan> roles = bearer.roles().stream()
                .map(role -> commune != null && isDeputy(words, role) ? role.withBody(commune, role.end()) : role)
                .map(role -> role.body() == null ? complete(words, role, bodies) : role)
                .map(role -> isTheMayor(words, role) ? ofTheTown(words, role, bodies) : role)
                .map(role -> isOfState(words, role) ? role : Anaphora.complete(words, role, bodies))
                .map(role -> Anaphora.represented(words, bearer.start(), role, bodies))
                .map(role -> Anaphora.ofWhich(words, bearer.start(), role, bodies))
                .toList();
        return bearer.withRoles(roles);
    }

    /** « élue de Dinan, adjointe à la culture »: the deputy of the same mayor. */
    private static boolean isDeputy(Words words, RoleSpan role) {
        return role.body() == null
                && role.from() < role.to()
                && words.in(words.isNumber(role.from()) ? role.from() + 1 : role.from(), DEPUTIES);
    }

    /** « le maire, A », « A, le maire »: of the town that the recap speaks of. */
    private static boolean isTheMayor(Words words, RoleSpan role) {
        return role.body() == null
                && role.to() - role.from() == 1
                && words.in(role.from(), FunctionWords.MAYOR)
                && role.from() > 0
                && words.grammar().articles().contains(words.folded(role.from() - 1));
    }

    private static RoleSpan ofTheTown(Words words, RoleSpan role, BodySpans bodies) {
        return new StatedLevels.LevelWord(role.from(), role.to(), CollectiviteKind.COMMUNE)
                .authority(words, bodies)
                .map(town -> role.withBody(town, role.end()))
                .orElse(role);
    }

    /** « préfet de la région »: held for the State there, not at the authority. */
    static boolean isOfState(Words words, RoleSpan role) {
        return words.begins(role.from(), OF_STATE);
    }

    private static RoleSpan complete(Words words, RoleSpan role, BodySpans bodies) {
        int second = role.from() + 1;
        CollectiviteKind level = second < role.to() ? level(words, second) : null;
        int sentence = words.first(words.sentenceOf(role.from()));
        BodySpan last = bodies.within(sentence, role.from()).stream()
                .filter(span -> span.isOf(level))
                .reduce((one, next) -> next)
                .or(() -> level == null
                                || level == CollectiviteKind.COMMUNE
                                || !words.in(role.from(), FunctionWords.MANDATES)
                        ? Optional.empty()
                        : new StatedLevels.LevelWord(second, role.to(), level).only(bodies))
                .orElse(null);
        return last == null ? role : role.withBody(last, role.end());
    }

    private static @Nullable CollectiviteKind level(Words words, int at) {
        return LEVELS.entrySet().stream()
                .filter(level -> words.in(at, level.getValue()))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(null);
    }
}
