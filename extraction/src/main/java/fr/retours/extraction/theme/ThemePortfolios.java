package fr.retours.extraction.theme;

import fr.retours.extraction.lexicon.KnowledgeBase;
import fr.retours.extraction.text.Token;
import java.util.List;
import java.util.Set;

/** Knows where a word only says what somebody is in charge of: « adjointe à la transition écologique ». */
final class ThemePortfolios {
    /** How far behind the function its portfolio reaches. */
    private static final int REACH = 9;

    private final Set<String> functions;

    ThemePortfolios(KnowledgeBase knowledge) {
        functions = knowledge.table("themes-fonctions", 1).foldedSet();
    }

    /** Returns whether a word stands within the portfolio of a function before it, no comma or verb mark between. */
    boolean holds(List<Token> words, String[] folded, int at) {
        for (int i = at - 1; i >= Math.max(0, at - REACH); i--) {
            if (words.get(i).tag().equals("VERB")
                    || words.get(i + 1).start() - words.get(i).end() > 1) {
                return false;
            }
            if (functions.contains(folded[i])) {
                return true;
            }
        }
        return false;
    }
}
