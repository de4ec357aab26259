package fr.retours.indexer.extract.people;

import static fr.retours.indexer.extract.people.FunctionPhrase.PREPOSITIONS;

import fr.retours.indexer.extract.text.SmallWords;
import fr.retours.indexer.extract.text.Words;
import java.util.Set;

/** Takes off the end of a function what only leads to its body. */
final class FunctionEnds {
    private static final Set<String> GROUP =
            Set.of("groupe", "reseau", "societe", "association", "entreprise", "cooperative");
    private static final Set<String> MIDST = Set.of("sein", "compte", "service", "nom", "pres", "profit");

    private FunctionEnds() {}

    /** Takes the preposition and article before the body off the function, and « groupe » in « groupe Caisse des Dépôts ». */
    static int withoutLink(Words words, Functions.Head head, int body) {
        int to = body;
        if (to > head.end() && isKind(words.folded(to - 1))) {
            to--;
        }
        while (to > head.end() && (SmallWords.ARTICLES.contains(words.folded(to - 1)) || !words.isWord(to - 1))) {
            to--;
        }
        if (to > head.end() && PREPOSITIONS.contains(words.folded(to - 1))) {
            to--;
        }
        return withoutRemark(words, head, withoutMidst(words, head, to));
    }

    private static boolean isKind(String word) {
        return GROUP.contains(word) || RoleSlots.KINDS.contains(word);
    }

    /** « chargé d'études au sein de », « conseiller auprès de »: longer prepositions before the body. */
    private static int withoutMidst(Words words, Functions.Head head, int end) {
        if (end > head.end() && words.folded(end - 1).equals("aupres")) {
            return end - 1;
        }
        boolean midst = end - 1 > head.end()
                && MIDST.contains(words.folded(end - 1))
                && (words.folded(end - 2).equals("au") || words.folded(end - 2).equals("pour"));
        return midst ? end - 2 : end;
    }

    /** Takes marks off the end, but for what closes a quotation, and a remark in brackets with them. */
    private static int withoutRemark(Words words, Functions.Head head, int end) {
        int to = end;
        while (to > head.end() && !words.isWord(to - 1) && !closesQuote(words, head, to - 1)) {
            boolean bracket = words.is(to - 1, ")");
            to--;
            while (bracket && to > head.end() && !words.is(to, "(")) {
                to--;
            }
        }
        return to;
    }

    private static boolean closesQuote(Words words, Functions.Head head, int at) {
        for (int i = at - 1; words.is(at, "»") && i >= head.end(); i--) {
            if (words.is(i, "«")) {
                return true;
            }
        }
        return false;
    }

    /** Takes small words off the end of a function that names no body. */
    static int trimmed(Words words, Functions.Head head, int end) {
        int to = end;
        while (to > head.end()
                && ((!words.isWord(to - 1) && !closesQuote(words, head, to - 1))
                        || PREPOSITIONS.contains(words.folded(to - 1))
                        || SmallWords.ARTICLES.contains(words.folded(to - 1))
                        || words.folded(to - 1).equals("et"))) {
            to--;
        }
        return to;
    }
}
