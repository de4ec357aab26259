package fr.retours.text;

/** A dictionary: what is in it is no mistake, whether a recap holds it or not. Safe for concurrent use. */
@FunctionalInterface
public interface FrenchDictionary {
    /** Returns whether a word, as someone typed it, is one of French or a name. */
    boolean has(String word);

    /** Returns one without words: what no recap holds may be a mistake. */
    static FrenchDictionary none() {
        return word -> false;
    }
}
