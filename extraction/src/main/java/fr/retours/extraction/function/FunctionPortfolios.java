package fr.retours.extraction.function;

import fr.retours.extraction.lexicon.WordClass;
import fr.retours.extraction.text.VerbClauses;
import fr.retours.extraction.text.Words;

/** Reads what stands behind the body of a function: « en charge de l'économie », « déléguée à la culture ». */
public final class FunctionPortfolios {
    private static final WordClass TO = new WordClass("mots-des-fonctions", "devant-delegation");

    private static final WordClass OF = new WordClass("mots-des-fonctions", "de");
    private static final WordClass POSTS = new WordClass("mots-des-fonctions", "postes-sans-delegation");

    private final FunctionList functions;
    private final VerbClauses clauses;

    FunctionPortfolios(FunctionList functions, VerbClauses clauses) {
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
    public static boolean opens(Words words, int start, int limit) {
        return start < limit
                && !isPost(words, start, limit)
                && (words.in(start, FunctionWords.PORTFOLIO)
                        || (words.grammar().in().contains(words.folded(start))
                                && words.in(Math.min(start + 1, limit - 1), FunctionWords.CHARGE)));
    }

    /** « chargé de mission », « chargée d'études »: a post of its own. */
    private static boolean isPost(Words words, int start, int limit) {
        return start + 2 < limit
                && words.begins(start, FunctionWords.CHARGED)
                && words.in(start + 1, OF)
                && words.in(start + 2, POSTS);
    }

    /** Returns whether the function is one that has a portfolio. */
    static boolean isDeputy(Words words, RoleSpan role) {
        return role.from() < role.to() && words.in(role.from(), FunctionWords.DELEGATED);
    }

    /** The same of a function's first words. */
    static boolean isDeputy(Words words, FunctionList.Head head) {
        return words.in(head.start(), FunctionWords.DELEGATED) || words.in(head.end() - 1, FunctionWords.DELEGATED);
    }

    /** « adjointe au maire de Rouen à la culture », « vice-présidente de la Région pour l'emploi ». */
    private static boolean isField(Words words, RoleSpan role, int at, int limit) {
        return at + 1 < limit
                && role.body() != null
                && isDeputy(words, role)
                && words.in(at, TO)
                && !words.isCapital(at + 1);
    }

    private boolean stops(Words words, int i, int limit) {
        String folded = words.folded(i);
        if (words.grammar().and().contains(folded)) {
            return i + 1 >= limit || functions.at(words, i + 1).isPresent() || words.isCapital(i + 1);
        }
        boolean inner = "-–'’/\"«»&".contains(words.written(i));
        return (!words.isWord(i) && !inner) || words.in(i, FunctionWords.STOPS) || clauses.isFiniteVerb(words, i);
    }
}
