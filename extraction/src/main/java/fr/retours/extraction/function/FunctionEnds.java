package fr.retours.extraction.function;

import fr.retours.extraction.lexicon.WordClass;
import fr.retours.extraction.text.Words;

/** Takes off the end of a function what only leads to its body. */
final class FunctionEnds {
    private static final WordClass INTO = new WordClass("mots-des-fonctions", "au");
    private static final WordClass BESIDE = new WordClass("mots-des-fonctions", "aupres");
    private static final WordClass MIDST = new WordClass("mots-des-fonctions", "au-sein");

    private FunctionEnds() {}

    /**
     * Takes the preposition and article before the body off the function, and « groupe » in « groupe Caisse des Dépôts », «
     * coopérative féminine » in « coopérative féminine Bamtaare ».
     */
    static int withoutLink(Words words, FunctionList.Head head, int body) {
        int to = body;
        if (to > head.end() && FunctionWords.isKind(words, to - 1)) {
            to--;
        } else if (to - 1 > head.end() && words.tag(to - 1).equals("ADJ") && FunctionWords.isKind(words, to - 2)) {
            to -= 2;
        }
        while (to > head.end()
                && (words.grammar().articles().contains(words.folded(to - 1)) || !words.isWord(to - 1))) {
            to--;
        }
        if (to > head.end() && words.in(to - 1, FunctionWords.PREPOSITIONS)) {
            to--;
        }
        return withoutRemark(words, head, withoutMidst(words, head, to));
    }

    /** « au sein de »: returns whether the preposition that ends it stands at a word. */
    static boolean isInMidst(Words words, int i) {
        return i > 1
                && words.grammar().of().contains(words.folded(i))
                && words.in(i - 1, MIDST)
                && words.in(i - 2, INTO);
    }

    /** « chargé d'études au sein de », « conseiller auprès de »: longer prepositions before the body. */
    private static int withoutMidst(Words words, FunctionList.Head head, int end) {
        if (end > head.end() && words.in(end - 1, BESIDE)) {
            return end - 1;
        }
        boolean midst = end - 1 > head.end() && words.in(end - 1, MIDST) && words.in(end - 2, INTO);
        return midst ? end - 2 : end;
    }

    /** Takes marks off the end, but for what closes a quotation, and a remark in brackets with them. */
    private static int withoutRemark(Words words, FunctionList.Head head, int end) {
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

    private static boolean closesQuote(Words words, FunctionList.Head head, int at) {
        if (!words.closesQuote(at)) {
            return false;
        }
        for (int i = at - 1; i >= head.end(); i--) {
            if (words.opensQuote(i)) {
                return true;
            }
        }
        return false;
    }

    /** Takes small words off the end of a function that names no body. */
    static int trimmed(Words words, FunctionList.Head head, int end) {
        int to = end;
        while (to > head.end()
                && ((!words.isWord(to - 1) && !closesQuote(words, head, to - 1))
                        || words.in(to - 1, FunctionWords.PREPOSITIONS)
                        || words.grammar().articles().contains(words.folded(to - 1))
                        || words.grammar().and().contains(words.folded(to - 1)))) {
            to--;
        }
        return to;
    }
}
