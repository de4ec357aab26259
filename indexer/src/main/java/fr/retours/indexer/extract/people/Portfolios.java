package fr.retours.indexer.extract.people;

import fr.retours.indexer.extract.text.Clauses;
import fr.retours.indexer.extract.text.Words;
import java.util.Set;

/** Reads what stands behind the body of a function: « en charge de l'économie », « déléguée à la culture ». */
final class Portfolios {
    private static final Set<String> DEPUTIES = Set.of(
            "vice president",
            "vice presidente",
            "vp",
            "adjoint",
            "adjointe",
            "maire adjoint",
            "maire adjointe",
            "conseiller",
            "conseillere",
            "elu",
            "elue");
    private static final Set<String> TO = Set.of("a", "au", "aux", "pour");

    private static final Set<String> OF = Set.of("de", "d");
    private static final Set<String> POSTS = Set.of(
            "mission",
            "missions",
            "projet",
            "projets",
            "etude",
            "etudes",
            "recherche",
            "recherches",
            "developpement",
            "communication",
            "cours",
            "production",
            "operations",
            "clientele",
            "programmation",
            "diffusion",
            "mediation",
            "animation",
            "accompagnement",
            "affaires",
            "enseignement");

    private final Functions functions;
    private final Clauses clauses;

    Portfolios(Functions functions, Clauses clauses) {
        this.functions = functions;
        this.clauses = clauses;
    }

    RoleSpan add(Words words, RoleSpan role, int limit) {
        int at = role.end();
        boolean bracket = words.is(at, "(") && isDeputy(words, role);
        int start = at < limit && (bracket || words.is(at, ",")) ? at + 1 : at;
        boolean field = start == at && isField(words, role, at, limit);
        if (!field && !opens(words, start, limit)) {
            return role;
        }
        int end = start + 1;
        while (end < limit && !stops(words, end, limit)) {
            end++;
        }
        return role.withPortfolio(start, end);
    }

    /** Returns whether « chargé de » or « en charge de » stands at a word. */
    static boolean opens(Words words, int start, int limit) {
        return start < limit
                && !isPost(words, start, limit)
                && (FunctionPhrase.PORTFOLIO.contains(words.folded(start))
                        || (words.folded(start).equals("en")
                                && words.folded(Math.min(start + 1, limit - 1)).equals("charge")));
    }

    /** « chargé de mission », « chargée d'études »: a post of its own. */
    private static boolean isPost(Words words, int start, int limit) {
        return start + 2 < limit
                && words.folded(start).startsWith("charge")
                && OF.contains(words.folded(start + 1))
                && POSTS.contains(words.folded(start + 2));
    }

    /** Returns whether the function is one that has a portfolio. */
    static boolean isDeputy(Words words, RoleSpan role) {
        return role.from() < role.to() && DEPUTIES.contains(words.folded(role.from()));
    }

    /** The same of a function's first words. */
    static boolean isDeputy(Words words, Functions.Head head) {
        return DEPUTIES.contains(words.folded(head.start())) || DEPUTIES.contains(words.folded(head.end() - 1));
    }

    /** « adjointe au maire de Rouen à la culture », « vice-présidente de la Région pour l'emploi ». */
    private static boolean isField(Words words, RoleSpan role, int at, int limit) {
        return at + 1 < limit
                && role.body() != null
                && isDeputy(words, role)
                && TO.contains(words.folded(at))
                && !words.isCapital(at + 1);
    }

    private boolean stops(Words words, int i, int limit) {
        String folded = words.folded(i);
        if (folded.equals("et")) {
            return i + 1 >= limit || functions.at(words, i + 1).isPresent() || words.isCapital(i + 1);
        }
        boolean inner = "-–'’/\"«»&".contains(words.token(i).text());
        return (!words.isWord(i) && !inner) || FunctionPhrase.STOPS.contains(folded) || clauses.isFiniteVerb(words, i);
    }
}
