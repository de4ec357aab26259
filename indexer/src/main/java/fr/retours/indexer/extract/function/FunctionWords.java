package fr.retours.indexer.extract.function;

import fr.retours.indexer.extract.text.Words;
import fr.retours.indexer.lexicon.WordClass;

/** Classes of words around functions that several rules ask for. */
public final class FunctionWords {
    /** What may stand within a function: « chargé de mission auprès du maire ». */
    public static final WordClass PREPOSITIONS = new WordClass("mots-des-fonctions", "prepositions");

    /** What ends one. */
    static final WordClass STOPS = new WordClass("mots-des-fonctions", "fin-de-fonction");

    /** What begins the field of a mandate: « déléguée à ». */
    static final WordClass PORTFOLIO = new WordClass("mots-des-fonctions", "delegations");

    /** What stands before one: « le maire ». */
    public static final WordClass OPENERS = new WordClass("mots-des-fonctions", "devant-fonction");

    /** What joins one to its bearer: « A est la directrice ». */
    public static final WordClass COPULAS = new WordClass("mots-des-fonctions", "etre");

    /** What begins how long one has been held: « depuis 2001 ». */
    public static final WordClass SINCE = new WordClass("mots-des-fonctions", "depuis");

    /** Words for a kind that stand in small letters before the name of a body. */
    static final WordClass KINDS = new WordClass("mots-des-organismes", "sortes-devant-un-nom");

    private static final WordClass TITLES = new WordClass("mots-des-noms", "civilites-dans-une-fonction");

    private FunctionWords() {}

    /** Returns whether a word is a civility with a capital: what follows is a name. */
    static boolean isTitle(Words words, int i) {
        return words.isCapital(i) && words.in(i, TITLES);
    }

    /** Returns whether this is a word, or a mark that may stand within a phrase: « vice-présidente ». */
    static boolean isInner(Words words, int i) {
        return words.isWord(i) || "-–’'&".contains(words.written(i));
    }

    /** Returns whether nothing more of a phrase follows: « maire de Brest, », « A (B) et C ». */
    static boolean isEnd(Words words, int at, int limit) {
        return at >= limit
                || ",;.)(–-:/|".contains(words.written(at))
                || words.grammar().and().contains(words.folded(at));
    }
}
