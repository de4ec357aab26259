package fr.retours.extraction.function;

import fr.retours.extraction.lexicon.WordClass;
import fr.retours.extraction.text.Words;
import java.util.Set;

/** Fields named one after the other: « adjointe à la culture, au patrimoine et au tourisme ». */
final class FieldEnumerations {
    private static final WordClass TO = new WordClass("mots-des-parts", "a-un-champ");
    private static final int REACH = 12;

    private FieldEnumerations() {}

    /** Returns whether behind a comma a further field begins and « et » with the same preposition ends the row. */
    static boolean goOn(Words words, int at, int limit) {
        Set<String> of = words.grammar().of();
        Set<String> prepositions = of.contains(words.folded(at)) ? of : words.all(TO);
        if (!prepositions.contains(words.folded(at)) || namesSomething(words, at + 1, limit)) {
            return false;
        }
        for (int i = at + 1; i < Math.min(limit, at + REACH) - 1; i++) {
            if (words.grammar().and().contains(words.folded(i))) {
                return prepositions.contains(words.folded(i + 1)) && !namesSomething(words, i + 2, limit);
            }
            if (!words.isWord(i) && !"'’,-".contains(words.written(i))) {
                return false;
            }
        }
        return false;
    }

    /** A capital where a field would stand in lower case: a place or a body, but « l'État » and « l'ESS » are fields. */
    private static boolean namesSomething(Words words, int at, int limit) {
        int next = at < limit ? words.pastArticle(at) : at;
        return next >= limit || (next == at && words.isCapital(next));
    }
}
