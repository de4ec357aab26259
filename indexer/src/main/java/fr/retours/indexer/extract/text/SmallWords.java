package fr.retours.indexer.extract.text;

import java.util.Set;

/** Small words, folded, of classes that do not read {@link Grammar} yet. */
public final class SmallWords {
    /** « de Lyon », « du Rhône ». */
    public static final Set<String> OF = Set.of("de", "du", "des", "d");

    /** « la Ville », « l'ADEME ». */
    public static final Set<String> ARTICLES = Set.of("le", "la", "les", "l");

    /** « la prochaine édition »: what is still to come. */
    public static final Set<String> NEXT = Set.of("prochain", "prochaine", "prochains", "prochaines");

    private SmallWords() {}
}
