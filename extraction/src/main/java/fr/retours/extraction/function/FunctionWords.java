package fr.retours.extraction.function;

import fr.retours.extraction.lexicon.WordClass;
import fr.retours.extraction.text.Words;

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

    /** Verbs for being at the head of a body, or speaking for it: « A dirige B », « A représente B ». */
    public static final WordClass HEADING = new WordClass("mots-des-fonctions", "dirige");

    /** The same verbs of several: « A et B représentaient C ». */
    public static final WordClass HEADING_TOGETHER = new WordClass("mots-des-fonctions", "dirigent");

    /** What tells how someone holds one: « A, par ailleurs présidente ». */
    public static final WordClass HOW = new WordClass("mots-des-fonctions", "comment");

    /** Those of a commune: « maire », « adjointe ». */
    public static final WordClass MANDATES = new WordClass("mots-des-fonctions", "mandats");

    /** The first of them: « maire ». */
    public static final WordClass MAYOR = new WordClass("mots-des-fonctions", "maire");

    /** How the plural of one ends. */
    public static final WordClass PLURAL = new WordClass("mots-des-fonctions", "pluriel");

    /** What gives each their own: « A et B, respectivement directrice et président ». */
    public static final WordClass IN_TURN = new WordClass("mots-des-fonctions", "respectivement");

    /** How a post or the field of a mandate begins: « chargée de mission ». */
    public static final WordClass CHARGED = new WordClass("mots-des-fonctions", "charge");

    /** What makes the field of a mandate behind « en »: « en charge de l'économie ». */
    public static final WordClass CHARGE = new WordClass("mots-des-fonctions", "en-charge");

    /** Those who have a field of their own: « vice-présidente à l'emploi ». */
    public static final WordClass DELEGATED = new WordClass("mots-des-fonctions", "delegues");

    /** How the words begin for who stands for someone: « A, représentant le préfet ». */
    public static final WordClass REPRESENTING = new WordClass("mots-des-fonctions", "representant");

    /** Who came and who did not: « membres présents », « excusés pour B ». */
    public static final WordClass CAME = new WordClass("mots-des-fonctions", "venus-ou-non");

    /** What stands between one that no list knows, or a verb, and the body: « lead designer au B », « travaille à B ». */
    static final WordClass EMPLOYED = new WordClass("mots-des-fonctions", "devant-employeur");

    /** Words for a kind of body before its name: « groupe Caisse des Dépôts ». */
    public static final WordClass GROUPS = new WordClass("mots-des-organismes", "sortes");

    /** Words for a kind that stand in small letters before the name of a body. */
    static final WordClass KINDS = new WordClass("mots-des-organismes", "sortes-devant-un-nom");

    /** Civilities within a function: « Mme la directrice ». */
    public static final WordClass TITLES = new WordClass("mots-des-noms", "civilites-dans-une-fonction");

    private FunctionWords() {}

    /** Returns whether a word is one for a kind of body that may stand before its name. */
    public static boolean isKind(Words words, int i) {
        return words.in(i, GROUPS) || words.in(i, KINDS);
    }

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
